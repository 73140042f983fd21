package rollbook.edge.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.store.UuidV7;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/// The rows of `log.signing_key`.
class SigningKeyStore {
    /// Locking the table would take a right to change it.
    private static final String ALONE = "select pg_advisory_xact_lock(hashtext('log.signing_key'))";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final KeyWrap wrap;
    private final Clock clock;

    SigningKeyStore(
            JdbcClient database, TransactionTemplate transaction, KeyWrap wrap, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.wrap = wrap;
        this.clock = clock;
    }

    /// Makes the first key when there is none. The lock lets only one of several processes that
    /// start at once do it; the others then find that key.
    void ensureOne() {
        alone(() -> all().isEmpty() ? add(clock.instant()) : null);
    }

    /// Does this while no other process does anything of the kind.
    <T extends @Nullable Object> T alone(Supplier<T> work) {
        return transaction.execute(
                _ -> {
                    database.sql(ALONE).query().singleRow();
                    return work.get();
                });
    }

    /// The keys that verify, the newest first.
    List<SigningKey> all() {
        return database.sql(
                        """
                        select key_id, private_key, signs_from, verifies_until
                          from log.signing_key
                         where verifies_until is null or verifies_until > :now
                         order by signs_from desc, key_id desc
                        """)
                .param("now", utc(clock.instant()))
                .query(this::signingKey)
                .list();
    }

    /// Makes a key that signs from then on.
    SigningKey add(Instant signsFrom) {
        var key = generated();
        database.sql(
                        """
                        insert into log.signing_key
                            (key_id, public_key, private_key, created_at, signs_from)
                        values (:keyId, :publicKey, :privateKey, :createdAt, :signsFrom)
                        """)
                .param("keyId", key.getKeyID())
                .param("publicKey", key.toPublicJWK().toJSONString())
                .param("privateKey", wrap.wrap(key.getKeyID(), key.toJSONString().getBytes(UTF_8)))
                .param("createdAt", utc(clock.instant()))
                .param("signsFrom", utc(signsFrom))
                .update();
        return new SigningKey(key, signsFrom, null);
    }

    /// Sets an end to all keys that have none.
    void endAll(Instant verifiesUntil) {
        database.sql(
                        """
                        update log.signing_key set verifies_until = :until
                         where verifies_until is null
                        """)
                .param("until", utc(verifiesUntil))
                .update();
    }

    int removeEnded() {
        return database.sql("delete from log.signing_key where verifies_until <= :now")
                .param("now", utc(clock.instant()))
                .update();
    }

    private SigningKey signingKey(ResultSet row, int number) throws SQLException {
        var jwk =
                new String(
                        wrap.unwrap(row.getString("key_id"), row.getBytes("private_key")), UTF_8);
        var until = row.getObject("verifies_until", OffsetDateTime.class);
        return new SigningKey(
                parsed(jwk),
                row.getObject("signs_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ECKey generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UuidV7.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException("this JDK makes no P-256 keys", broken);
        }
    }

    private static ECKey parsed(String jwk) {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException _) {
            throw new IllegalStateException("a row of log.signing_key holds no EC key");
        }
    }
}
