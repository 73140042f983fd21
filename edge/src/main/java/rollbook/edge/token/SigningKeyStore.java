package rollbook.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.store.UuidV7;

import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

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
        transaction.executeWithoutResult(
                _ -> {
                    database.sql(ALONE).query().singleRow();
                    if (all().isEmpty()) {
                        add(generated());
                    }
                });
    }

    List<ECKey> all() {
        return database.sql(
                        """
                        select key_id, private_key
                          from log.signing_key
                         order by created_at desc, key_id desc
                        """)
                .query(
                        (row, _) ->
                                parsed(
                                        wrap.unwrap(
                                                row.getString("key_id"),
                                                row.getBytes("private_key"))))
                .list();
    }

    private void add(ECKey key) {
        database.sql(
                        """
                        insert into log.signing_key (key_id, public_key, private_key, created_at)
                        values (:keyId, :publicKey, :privateKey, :createdAt)
                        """)
                .param("keyId", key.getKeyID())
                .param("publicKey", key.toPublicJWK().toJSONString())
                .param("privateKey", wrap.wrap(key.getKeyID(), key.toJSONString()))
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
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
