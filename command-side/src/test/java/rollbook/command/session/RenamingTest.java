package rollbook.command.session;

import static rollbook.command.session.Facts.TABLE;
import static rollbook.command.session.Facts.joined;
import static rollbook.command.session.Facts.opened;

import org.junit.jupiter.api.Test;

import rollbook.command.session.SessionCommand.RenameMember;
import rollbook.events.session.MemberRenamed;
import rollbook.events.session.PlayerLeft;

class RenamingTest extends SessionSpec {

    @Test
    void a_member_goes_by_another_name_at_the_table() {
        given(opened(), joined(tomas));
        when(new RenameMember(TABLE, tomas, "Tomas the Tall"));
        then(new MemberRenamed(TABLE, tomas, "Tomas the Tall"));
    }

    @Test
    void the_same_name_is_told_once() {
        given(opened(), joined(tomas), new MemberRenamed(TABLE, tomas, "Tomas the Tall"));
        when(new RenameMember(TABLE, tomas, "Tomas the Tall"));
        then();
    }

    @Test
    void who_left_meanwhile_is_passed_over() {
        given(opened(), joined(tomas), new PlayerLeft(TABLE, tomas));
        when(new RenameMember(TABLE, tomas, "Tomas the Tall"));
        then();
    }
}
