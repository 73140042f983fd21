package rollbook.store.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of roles that are there, or not, or not quite.
class MakingRolesIT {
    private static final String CREATOR =
            """
            create role %1$s_maker login createrole password '%1$s_maker';
            grant create on database %1$s to %1$s_maker
            """;

    private final Landlord landlord = Landlord.ofNewDatabase();

    @Test
    void an_owner_that_is_no_superuser_makes_them() {
        landlord.does(CREATOR);
        assertThat(who(landlord.admitsUnder("_maker").login())).endsWith("_both");
        assertThat(landlord.roles()).isEqualTo(3);
    }

    @Test
    void roles_serve_on_when_the_owner_may_not_make_any_more() {
        landlord.does(CREATOR);
        landlord.admitsUnder("_maker");
        landlord.does("alter role %1$s_maker nocreaterole");
        assertThat(who(landlord.admitsUnder("_maker").login())).endsWith("_both");
    }

    /// This owner may do nothing to them, and is told nothing, for nothing is done.
    @Test
    void who_comes_in_is_left_alone() {
        landlord.admits();
        landlord.does("create role %1$s_next login createrole password '%1$s_next'");
        landlord.does("grant %1$s_log, %1$s_view, %1$s_both to %1$s_next");
        assertThat(who(landlord.admitsUnder("_next").login())).endsWith("_both");
    }

    @Test
    void who_comes_in_no_more_gets_another_password() {
        landlord.admits();
        landlord.does("alter role %1$s_both password 'else'");
        assertThat(who(landlord.admits().login())).endsWith("_both");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revoke %1$s_log from %1$s_both",
                "revoke %1$s_both from current_user",
                "drop role %1$s_view",
                "drop role %1$s_both"
            })
    void what_is_missing_is_made_again(String loss) {
        landlord.admits();
        landlord.does(loss);
        landlord.admits();
        assertThat(landlord.isServed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter role %1$s_both nologin", "alter role %1$s_both password 'else'"})
    void the_owner_does_not_stand_in_for_a_role_that_is_kept_out(String keepingOut) {
        landlord.does(CREATOR);
        landlord.admitsUnder("_maker");
        landlord.does(keepingOut);
        landlord.does("alter role %1$s_maker nocreaterole");
        assertThatThrownBy(() -> landlord.admitsUnder("_maker"))
                .hasMessageContaining("the login in spring.datasource may not mend them");
    }

    @Test
    void a_server_that_lists_who_may_come_in_is_named() {
        landlord.admits();
        landlord.does("alter role %1$s_both nologin");
        assertThatThrownBy(landlord::admits).hasMessageContaining("pg_hba.conf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"_log", "_view", "_both"})
    void a_role_of_that_name_that_is_not_ours_is_left_alone(String role) {
        landlord.does("create role %1$s" + role + " login password 'theirs'");
        assertThatThrownBy(landlord::admits)
                .hasMessageContaining("a role " + landlord.name() + role + " already")
                .hasMessageContaining("comment on role \"" + landlord.name() + role);
        assertThat(who(landlord.login(role, "theirs"))).endsWith(role);
        assertThat(landlord.roles()).isEqualTo(1);
    }

    @Test
    void a_role_of_another_database_is_not_ours() {
        landlord.admits();
        landlord.does("comment on role %1$s_log is 'rollbook: the application''s in database x'");
        assertThatThrownBy(landlord::admits).hasMessageContaining("not marked as Rollbook's");
    }

    @Test
    void a_role_that_is_handed_over_is_taken() {
        landlord.does("create role %1$s_log login password 'theirs'");
        landlord.does(Roles.of(landlord.name()).marking(landlord.name() + "_log"));
        assertThatCode(landlord::admits).doesNotThrowAnyException();
    }

    @Test
    void roles_from_before_there_were_marks_are_marked() {
        landlord.admits();
        for (var role : new String[] {"_log", "_view", "_both"}) {
            landlord.does("comment on role %1$s" + role + " is null");
        }
        landlord.admits();
        assertThat(landlord.marks()).isEqualTo(3);
    }

    @Test
    void an_owner_that_is_refused_is_told_so() {
        landlord.does(CREATOR);
        var wrong = landlord.login("_maker", "wrong");
        assertThatThrownBy(() -> landlord.admits(wrong))
                .hasMessageContaining("does not let the login in spring.datasource in");
    }

    @Test
    void a_server_that_is_away_does_not_answer() {
        var nowhere = new Login("jdbc:postgresql://127.0.0.1:1/x", "x", "x");
        assertThatThrownBy(() -> landlord.admits(nowhere))
                .hasMessage("the database does not answer");
    }

    private static String who(Login login) {
        return Landlord.as(login).sql("select current_user").query(String.class).single();
    }
}
