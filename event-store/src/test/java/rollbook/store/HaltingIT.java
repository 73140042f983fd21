package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.util.List;

class HaltingIT {
    /// Ends the connection that stores a token, the first few times: by then the rows are written.
    private static final String HALT =
            """
            create sequence view.halts;
            grant usage on sequence view.halts to public;
            create function view.halt() returns trigger language plpgsql as $$
            begin
                if nextval('view.halts') <= 3 then
                    perform pg_terminate_backend(pg_backend_pid());
                end if;
                return new;
            end $$;
            create trigger halt before update of token on view.token_entry
               for each row when (new.token is distinct from old.token) execute function view.halt();
            """;

    private final House house = House.open();

    @Test
    void a_projection_that_dies_between_rows_and_token_does_both_or_neither() {
        try (var node = house.node()) {
            node.register("Before");
            await().atMost(House.PATIENCE).until(() -> house.guests().equals(List.of("Before")));
            house.sql().sql(HALT).update();
            node.register("Mira");
            node.register("Tomas");
            await().atMost(House.PATIENCE)
                    .until(() -> house.guests().containsAll(List.of("Mira", "Tomas")));
            assertThat(house.guests()).containsExactlyInAnyOrder("Before", "Mira", "Tomas");
            assertThat(house.waiting()).isZero();
        }
    }
}
