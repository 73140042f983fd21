package rollbook.query.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import rollbook.query.Keep;
import rollbook.query.QuerySpec;

class TableIT extends QuerySpec {
    private final Keep keep = new Keep();

    /// Else whoever looks again and again counts what is kept from them.
    @Test
    void two_looks_at_a_table_do_not_tell_whether_anything_happened_between_them() {
        happened(keep.mira, "CreateSession", keep.opened());
        happened(keep.tomas, "AcceptInvite", keep.joined(keep.tomas, "Tomas"));
        assertThat(cursor()).hasSameSizeAs(cursor()).isNotEqualTo(cursor());
    }

    private String cursor() {
        return get(keep.tomas, "/api/sessions/" + keep.sessionId).body().path("cursor").asString();
    }
}
