package rollbook.command.user;

import static rollbook.command.user.UserRejection.ALREADY_REGISTERED;
import static rollbook.command.user.UserRejection.UNKNOWN;

import org.junit.jupiter.api.Test;

class AccountLifeTest extends UserSpec {

    @Test
    void signing_up_keeps_the_address_as_it_is_compared() {
        when(signsUp());
        then(registered());
    }

    @Test
    void an_account_is_registered_once() {
        given(registered());
        when(signsUp());
        thenRejected(ALREADY_REGISTERED);
    }

    @Test
    void showing_the_mailed_token_verifies_the_address() {
        given(registered());
        when(verifiesEmail());
        then(verified());
    }

    @Test
    void a_verified_address_is_not_verified_again() {
        given(registered(), verified());
        when(verifiesEmail());
        thenNothing();
    }

    @Test
    void a_user_may_go_by_another_name() {
        given(registered());
        when(renamesTo("Mira the Bold"));
        then(renamed("Mira the Bold"));
    }

    @Test
    void the_name_one_has_is_no_new_name() {
        given(registered(), renamed("Mira the Bold"));
        when(renamesTo("Mira the Bold"));
        thenNothing();
    }

    @Test
    void a_role_is_granted_once() {
        given(registered());
        when(makesAdmin());
        then(madeAdmin());
        given(madeAdmin());
        when(makesAdmin());
        thenNothing();
    }

    @Test
    void nobody_can_be_renamed() {
        when(renamesTo("Nobody"));
        thenRejected(UNKNOWN);
    }
}
