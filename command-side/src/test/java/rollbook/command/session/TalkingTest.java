package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.command.session.Asks.says;
import static rollbook.command.session.Asks.whispers;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;
import static rollbook.command.session.Facts.paused;
import static rollbook.command.session.Facts.said;
import static rollbook.events.session.MessageKind.DESCRIPTION;
import static rollbook.events.session.MessageKind.EMOTE;
import static rollbook.events.session.MessageKind.OUT_OF_CHARACTER;

import org.junit.jupiter.api.Test;

import rollbook.events.Audience;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.Role;
import rollbook.events.session.Settings;

import java.util.List;
import java.util.Set;

class TalkingTest extends SessionSpec {
    private static final Settings WHISPERS_READ = new Settings(true, true, false, false, true);

    @Test
    void players_talk_before_and_during_a_chapter_and_through_a_pause() {
        given(opened(), joined(tomas));
        when(says(tomas, EMOTE, "waves"));
        then(said(tomas, EMOTE, "waves"));
        given(live(), paused());
        then(said(tomas, EMOTE, "waves"));
    }

    @Test
    void after_the_end_there_is_silence() {
        given(opened(), ended());
        when(says(mira, OUT_OF_CHARACTER, "hello?"));
        thenRejected(SessionRejection.ENDED);
    }

    @Test
    void spectators_are_silent_and_players_describe_nothing() {
        given(opened(), joined(tomas), joined(rolf, Role.SPECTATOR));
        when(says(rolf, OUT_OF_CHARACTER, "boo"));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(says(tomas, DESCRIPTION, "It rains."));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
    }

    @Test
    void a_text_has_2000_characters_and_no_control_characters() {
        given(opened());
        when(says(mira, DESCRIPTION, "🐉".repeat(2_000)));
        thenOne(MessagePosted.class);
        when(says(mira, DESCRIPTION, "a".repeat(2_001)));
        thenRejected(MessageRejection.TEXT_INVALID);
        when(says(mira, DESCRIPTION, "ring\u0007"));
        thenRejected(MessageRejection.TEXT_INVALID);
        when(says(mira, DESCRIPTION, "half\uD83D"));
        thenRejected(MessageRejection.TEXT_INVALID);
        when(says(mira, DESCRIPTION, "one\ntwo\tthree"));
        thenOne(MessagePosted.class);
    }

    @Test
    void a_whisper_is_for_those_it_names_and_who_speaks() {
        given(opened(), joined(tomas), joined(ines));
        when(whispers(tomas, "psst", ines, ines));
        assertThat(thenOne(MessagePosted.class))
                .extracting(MessagePosted::to, MessagePosted::audience)
                .containsExactly(List.of(ines), Audience.of(Set.of(tomas, ines)));
    }

    @Test
    void where_the_settings_say_so_game_masters_read_whispers() {
        given(opened(WHISPERS_READ), joined(tomas), joined(ines));
        when(whispers(tomas, "psst", ines));
        assertThat(thenOne(MessagePosted.class).audience())
                .isEqualTo(Audience.of(Set.of(tomas, ines, mira)));
    }

    @Test
    void one_whispers_to_members_and_to_somebody() {
        given(opened(), joined(tomas));
        when(whispers(tomas, "psst", rolf));
        thenRejected(SessionRejection.NOT_A_MEMBER);
        when(whispers(tomas, "psst"));
        thenRejected(MessageRejection.NO_RECIPIENTS);
    }
}
