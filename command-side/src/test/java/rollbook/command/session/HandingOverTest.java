package rollbook.command.session;

import static rollbook.command.session.Asks.says;
import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.asked;
import static rollbook.command.session.Facts.ended;
import static rollbook.command.session.Facts.invited;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.live;
import static rollbook.command.session.Facts.opened;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.Kick;
import rollbook.command.session.SessionCommand.Leave;
import rollbook.command.session.SessionCommand.TransferOwnership;
import rollbook.command.session.SessionCommand.Vacate;
import rollbook.events.session.ChapterEnded;
import rollbook.events.session.JoinDenied;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.OwnershipTransferred;
import rollbook.events.session.PlayerKicked;
import rollbook.events.session.PlayerLeft;
import rollbook.events.session.Role;
import rollbook.events.session.SessionEnded;

class HandingOverTest extends SessionSpec {

    @Test
    void an_owner_hands_the_table_to_any_member() {
        given(opened(), joined(tomas));
        when(new TransferOwnership(TABLE, mira, tomas));
        then(new OwnershipTransferred(TABLE, mira, tomas));
        when(new TransferOwnership(TABLE, mira, ines));
        thenRejected(SessionRejection.NOT_A_MEMBER);
        when(new TransferOwnership(TABLE, mira, mira));
        thenNothing();
    }

    @Test
    void nobody_else_hands_it_over_and_strangers_do_not_see_it() {
        given(opened(), joined(tomas, Role.GM));
        when(new TransferOwnership(TABLE, tomas, tomas));
        thenRejected(SessionRejection.ROLE_TOO_LOW);
        when(new TransferOwnership(TABLE, rolf, rolf));
        thenRejected(SessionRejection.NOT_FOUND);
        given(ended());
        when(new TransferOwnership(TABLE, mira, tomas));
        thenRejected(SessionRejection.ENDED);
    }

    @Test
    void whoever_owned_it_stays_as_a_game_master_and_may_leave() {
        given(opened(), joined(tomas), new OwnershipTransferred(TABLE, mira, tomas));
        when(says(mira, MessageKind.DESCRIPTION, "It is dark."));
        thenOne(MessagePosted.class);
        when(new Leave(TABLE, mira));
        then(new PlayerLeft(TABLE, mira));
        when(new Leave(TABLE, tomas));
        thenRejected(SessionRejection.OWNER_STAYS);
        when(new Kick(TABLE, tomas, mira));
        thenOne(PlayerKicked.class);
    }

    @Test
    void a_table_that_its_owner_vacates_passes_to_the_game_master_who_came_first() {
        given(opened(), joined(rolf), joined(tomas, Role.GM), joined(ines, Role.GM));
        when(new Vacate(TABLE, mira));
        then(new OwnershipTransferred(TABLE, mira, tomas), new PlayerLeft(TABLE, mira));
        given(new PlayerLeft(TABLE, tomas), joined(tomas, Role.GM));
        when(new Vacate(TABLE, mira));
        then(new OwnershipTransferred(TABLE, mira, ines), new PlayerLeft(TABLE, mira));
    }

    @Test
    void without_a_game_master_it_ends_and_so_does_its_chapter() {
        given(opened(), joined(tomas), joined(ines, Role.ASSISTANT), live());
        when(new Vacate(TABLE, mira));
        then(new ChapterEnded(TABLE, 1), new SessionEnded(TABLE));
        given(new ChapterEnded(TABLE, 1), new SessionEnded(TABLE));
        when(new Vacate(TABLE, mira));
        thenNothing();
    }

    @Test
    void members_who_are_gone_for_good_leave_and_guests_wait_no_longer() {
        given(opened(), joined(tomas), invited(5, true), asked(ines));
        when(new Vacate(TABLE, tomas));
        then(new PlayerLeft(TABLE, tomas));
        when(new Vacate(TABLE, ines));
        then(new JoinDenied(TABLE, ines));
        when(new Vacate(TABLE, rolf));
        thenNothing();
    }
}
