package rollbook.command.user;

import static rollbook.command.user.UserRejection.LAST_ADMIN;
import static rollbook.command.user.UserRejection.LOCKED;

import org.junit.jupiter.api.Test;

class KeepingOutTest extends UserSpec {

    @Test
    void a_user_is_locked_once() {
        given(registered());
        when(locks(false));
        then(locked());
        given(locked());
        when(locks(false));
        thenNothing();
    }

    @Test
    void whoever_was_locked_may_come_back() {
        given(registered(), locked());
        when(unlocks());
        then(unlocked());
    }

    @Test
    void nobody_is_unlocked_who_is_not_locked() {
        given(registered(), locked(), unlocked());
        when(unlocks());
        thenNothing();
    }

    @Test
    void whoever_is_locked_changes_nothing() {
        given(registered(), locked());
        when(renamesTo("Mira the Bold"));
        thenRejected(LOCKED);
    }

    @Test
    void the_last_admin_is_not_locked() {
        given(registered(), madeAdmin());
        when(locks(true));
        thenRejected(LAST_ADMIN);
    }

    @Test
    void a_role_may_be_taken_away() {
        given(registered(), madeAdmin());
        when(revokesAdmin(false));
        then(noAdmin());
    }

    @Test
    void a_role_that_one_does_not_have_is_not_taken_away() {
        given(registered(), madeAdmin(), noAdmin());
        when(revokesAdmin(false));
        thenNothing();
    }

    @Test
    void the_last_admin_can_not_lose_the_role() {
        given(registered(), madeAdmin());
        when(revokesAdmin(true));
        thenRejected(LAST_ADMIN);
    }
}
