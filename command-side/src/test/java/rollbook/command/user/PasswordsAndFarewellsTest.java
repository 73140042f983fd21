package rollbook.command.user;

import static rollbook.command.user.UserRejection.ALREADY_REGISTERED;
import static rollbook.command.user.UserRejection.LOCKED;
import static rollbook.command.user.UserRejection.UNKNOWN;

import org.junit.jupiter.api.Test;

class PasswordsAndFarewellsTest extends UserSpec {

    @Test
    void a_new_password_is_told_without_the_password() {
        given(registered());
        when(changesPassword());
        then(changedPassword());
    }

    @Test
    void each_new_password_is_told() {
        given(registered(), changedPassword());
        when(resetsPassword());
        then(changedPassword());
    }

    @Test
    void whoever_is_locked_does_not_change_the_password() {
        given(registered(), locked());
        when(changesPassword());
        thenRejected(LOCKED);
    }

    @Test
    void a_person_may_be_forgotten() {
        given(registered());
        when(erases());
        then(erased());
    }

    @Test
    void whoever_is_locked_may_be_forgotten_too() {
        given(registered(), locked());
        when(erases());
        then(erased());
    }

    @Test
    void a_person_is_forgotten_once() {
        given(registered(), erased());
        when(erases());
        thenNothing();
    }

    @Test
    void who_was_forgotten_is_no_user_any_more() {
        given(registered(), erased());
        when(renamesTo("Mira"));
        thenRejected(UNKNOWN);
    }

    @Test
    void an_account_that_was_forgotten_is_not_registered_again() {
        given(registered(), erased());
        when(signsUp());
        thenRejected(ALREADY_REGISTERED);
    }
}
