package rollbook.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Ticker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.SchemaMigration;
import rollbook.store.privacy.SubjectKey.Erased;
import rollbook.store.role.SchemaOwner;
import rollbook.testing.TestDatabase;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.IntStream;

class KeyRowsIT {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.dataSource());
    private static final KeyLine LINE = line();

    private final String mira = "user-" + UUID.randomUUID();
    private final SubjectKeys keys = keys(LINE);

    @BeforeAll
    static void migrate() {
        SchemaMigration.apply(
                SchemaOwner.alone(DATABASE.dataSource()),
                "log",
                "event_store",
                "rollbook/store/migration");
    }

    @AfterAll
    static void close() {
        LINE.close();
    }

    @Test
    void a_key_is_kept_wrapped() {
        var key = (SubjectKey.Usable) keys.toWrite(mira);
        var row = SQL.sql("select * from log.subject_key where subject = :mira");
        var kept = row.param("mira", mira).query().singleRow();
        assertThat(kept).containsEntry("status", "ACTIVE").containsEntry("key_id", key.id());
        var wrapped = HexFormat.of().formatHex((byte[]) kept.get("wrapped_key"));
        assertThat(wrapped)
                .hasSize(2 * (12 + 32 + 16))
                .doesNotContain(HexFormat.of().formatHex(key.key().getEncoded()));
    }

    @Test
    void processes_that_need_a_key_at_once_agree_on_one() throws InterruptedException {
        var made = Collections.synchronizedSet(new HashSet<SubjectKey>());
        var threads =
                IntStream.range(0, 4)
                        .mapToObj(_ -> Thread.startVirtualThread(() -> made.add(foreign(mira))))
                        .toList();
        for (var thread : threads) thread.join();
        assertThat(made).hasSize(1).containsExactly(keys.toRead(mira));
    }

    private static SubjectKey foreign(String subject) {
        try (var line = line()) {
            return keys(line).toWrite(subject);
        }
    }

    @Test
    void erasing_destroys_the_key_and_remembers_that_it_did() {
        keys.toWrite(mira);
        keys.erase(mira);
        keys.erase(mira);
        var row = SQL.sql("select * from log.subject_key where subject = :mira");
        assertThat(row.param("mira", mira).query().singleRow())
                .containsEntry("status", "ERASED")
                .containsEntry("wrapped_key", null)
                .doesNotContainEntry("erased_at", null);
        assertThat(keys(LINE).toWrite(mira)).isInstanceOf(Erased.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update log.subject_key set status = 'ACTIVE', wrapped_key = '', erased_at = null",
                "update log.subject_key set erased_at = now()",
                "delete from log.subject_key"
            })
    void who_was_erased_stays_erased(String attempt) {
        keys.erase(mira);
        var change = SQL.sql(attempt + " where subject = :mira").param("mira", mira);
        assertThatThrownBy(change::update).hasMessageContaining("log.subject_key is refused");
    }

    @Test
    void a_line_that_was_cut_is_opened_again() {
        keys.toWrite(mira);
        SQL.sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                         where datname = current_database() and application_name = 'keys'
                        """)
                .query()
                .listOfRows();
        assertThat(keys(LINE).toRead(mira)).isEqualTo(keys.toRead(mira));
    }

    @Test
    void a_database_that_is_away_is_an_outage() {
        try (var nowhere = new KeyLine(KeyRowsIT::refused)) {
            assertThatThrownBy(() -> keys(nowhere).toRead(mira))
                    .isInstanceOf(DataAccessResourceFailureException.class);
        }
    }

    @Test
    void a_closed_line_opens_nothing() {
        var closed = line();
        closed.close();
        assertThatThrownBy(() -> keys(closed).toRead(mira))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static Connection refused() throws SQLException {
        throw new SQLNonTransientConnectionException("refused", "08001");
    }

    private static KeyLine line() {
        return new KeyLine(KeyRowsIT::connection);
    }

    private static Connection connection() throws SQLException {
        var wishes = new Properties();
        wishes.setProperty("user", DATABASE.username());
        wishes.setProperty("password", DATABASE.password());
        wishes.setProperty("ApplicationName", "keys");
        return DriverManager.getConnection(DATABASE.url(), wishes);
    }

    private static SubjectKeys keys(KeyLine line) {
        var random = new SecureRandom();
        var wrap = KeyWrap.under("A".repeat(43) + "=", new Gcm(random));
        return new SubjectKeys(new KeyRows(line), wrap, random, Ticker.systemTicker());
    }
}
