package rollbook.query.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.events.Audience;
import rollbook.events.MessageId;
import rollbook.events.SessionId;
import rollbook.events.UserId;
import rollbook.events.session.DiceRollRevealed;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.RollVisibility;
import rollbook.events.user.UserRegistered;
import rollbook.query.Keep;

import java.util.List;
import java.util.Map;
import java.util.UUID;

class MaskedTest {
    private static final UserId MIRA = new UserId(UUID.randomUUID());
    private static final UserId TOMAS = new UserId(UUID.randomUUID());

    @Test
    void what_people_are_called_and_where_they_get_mail_is_masked() {
        assertThat(Masked.event(new UserRegistered(MIRA, "mira@example.org", "Mira")))
                .isEqualTo(Map.of("userId", MIRA.toString(), "email", "•••", "displayName", "•••"));
    }

    @Test
    void what_people_say_is_masked_but_not_to_whom() {
        var session = new SessionId(UUID.randomUUID());
        var message = new MessageId(UUID.randomUUID());
        var said =
                new MessagePosted(
                        session,
                        message,
                        MIRA,
                        MessageKind.EMOTE,
                        "SHRUGS",
                        List.of(TOMAS),
                        null,
                        Audience.of(List.of(MIRA)));
        assertThat(Masked.event(said).toString())
                .contains("kind=EMOTE", "to=[" + TOMAS + "]", "text=•••")
                .doesNotContain("SHRUGS");
    }

    @Test
    void how_dice_fell_is_shown_once_everyone_knows_it() {
        var keep = new Keep();
        var secret = keep.rolled(TOMAS, RollVisibility.BLIND, MIRA);
        var shown = DiceRollRevealed.of(secret, List.of(), Audience.everyone());
        var whispered = DiceRollRevealed.of(secret, List.of(MIRA), secret.audience());
        assertThat(Masked.event(shown).toString()).contains("faces", "total");
        assertThat(List.of(Masked.event(secret), Masked.event(whispered)))
                .allSatisfy(
                        event ->
                                assertThat(event.toString())
                                        .contains("roll=•••", "visibility=BLIND")
                                        .doesNotContain("faces", "total"));
    }
}
