package rollbook.edge.token;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.store.seal.CheckpointSigner;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The rows of `log.checkpoint_key`.
class CheckpointKeyStore {
    /// Locking the table would take a right to change it.
    private static final String ALONE =
            "select pg_advisory_xact_lock(hashtext('log.checkpoint_key'))";

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final KeyWrap wrap;
    private final Clock clock;

    CheckpointKeyStore(
            JdbcClient database, TransactionTemplate transaction, KeyWrap wrap, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.wrap = wrap;
        this.clock = clock;
    }

    /// Newest first; makes the first key when there is none. The lock lets only one of several
    /// processes that start at once do it; the others then find that key.
    List<CheckpointSigner> atLeastOne() {
        transaction.executeWithoutResult(
                _ -> {
                    database.sql(ALONE).query().singleRow();
                    if (all().isEmpty()) {
                        add(UUID.randomUUID().toString(), CheckpointSigner.generate());
                    }
                });
        return all();
    }

    List<CheckpointSigner> all() {
        return database.sql(
                        """
                        select key_id, public_key, private_key
                          from log.checkpoint_key
                         order by created_at desc, key_id desc
                        """)
                .query((row, _) -> signer(row))
                .list();
    }

    private void add(String keyId, KeyPair pair) {
        var secret = Base64.getEncoder().encode(pair.getPrivate().getEncoded());
        database.sql(
                        """
                        insert into log.checkpoint_key (key_id, public_key, private_key, created_at)
                        values (:keyId, :publicKey, :privateKey, :createdAt)
                        """)
                .param("keyId", keyId)
                .param("publicKey", pair.getPublic().getEncoded())
                .param("privateKey", wrap.wrap(keyId, secret))
                .param("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private CheckpointSigner signer(ResultSet row) throws SQLException {
        var keyId = row.getString("key_id");
        var secret = Base64.getDecoder().decode(wrap.unwrap(keyId, row.getBytes("private_key")));
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            var pair =
                    new KeyPair(
                            keys.generatePublic(new X509EncodedKeySpec(row.getBytes("public_key"))),
                            keys.generatePrivate(new PKCS8EncodedKeySpec(secret)));
            return CheckpointSigner.of(keyId, pair);
        } catch (GeneralSecurityException _) {
            throw new IllegalStateException("a row of log.checkpoint_key holds no Ed25519 key");
        }
    }
}
