package rollbook.command.user;

import static rollbook.command.user.UserRejection.LOCKED;
import static rollbook.command.user.UserRejection.TOKEN_INVALID;

import org.junit.jupiter.api.Test;

class ChangingEmailTest extends UserSpec {

    @Test
    void another_address_is_asked_for_first() {
        given(registered());
        when(asksFor("Mira@New.example"));
        then(askedFor("mira@new.example"));
    }

    @Test
    void the_address_one_has_is_no_other() {
        given(registered());
        when(asksFor("mira@example.org"));
        thenNothing();
    }

    @Test
    void the_address_that_was_asked_for_takes_the_place_of_the_former() {
        given(registered(), askedFor("mira@new.example"));
        when(confirms("mira@new.example"));
        then(moved("mira@new.example"));
    }

    @Test
    void it_is_verified_by_that() {
        given(registered(), askedFor("mira@new.example"), moved("mira@new.example"));
        when(verifiesEmail());
        thenNothing();
    }

    @Test
    void it_takes_it_once() {
        given(registered(), askedFor("mira@new.example"), moved("mira@new.example"));
        when(confirms("mira@new.example"));
        thenNothing();
    }

    @Test
    void only_the_address_that_was_asked_for_last_counts() {
        given(registered(), askedFor("mira@new.example"), askedFor("mira@newer.example"));
        when(confirms("mira@new.example"));
        thenRejected(TOKEN_INVALID);
    }

    @Test
    void whoever_is_locked_confirms_none() {
        given(registered(), askedFor("mira@new.example"), locked());
        when(confirms("mira@new.example"));
        thenRejected(LOCKED);
    }

    @Test
    void whoever_is_locked_asks_for_none() {
        given(registered(), locked());
        when(asksFor("mira@new.example"));
        thenRejected(LOCKED);
    }
}
