package rollbook.edge.token;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import rollbook.edge.KeyWrap;
import rollbook.edge.Secrets;
import rollbook.store.SchemaMigration;
import rollbook.store.proof.CheckpointKeys;
import rollbook.store.role.SchemaOwner;
import rollbook.store.role.Writes;

import java.time.Clock;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class TokenConfiguration {
    private static final String KEYS = "rollbook/signing-key/v1";

    @Bean
    SigningKeyStore signingKeyStore(
            DataSource dataSource,
            SchemaOwner owner,
            PlatformTransactionManager transactions,
            Secrets secrets,
            ObjectProvider<Writes> parts,
            Clock clock) {
        SchemaMigration.apply(owner, "log", "edge", "rollbook/edge/migration");
        var store =
                new SigningKeyStore(
                        JdbcClient.create(dataSource),
                        new TransactionTemplate(transactions),
                        new KeyWrap(secrets, KEYS),
                        clock);
        if (Writes.LOG.isDoneBy(parts)) {
            store.ensureOne();
        }
        return store;
    }

    @Bean
    SigningKeys signingKeys(SigningKeyStore store, Clock clock) {
        return new SigningKeys(store::all, clock);
    }

    @Bean
    KeyRotation keyRotation(SigningKeyStore store, SigningKeys keys, Clock clock) {
        return new KeyRotation(store, keys, clock);
    }

    /// Takes the other keys only to come after the migration that they apply.
    @Bean
    CheckpointKeys checkpointKeys(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Secrets secrets,
            ObjectProvider<Writes> parts,
            Clock clock,
            SigningKeys afterMigration) {
        var store =
                new CheckpointKeyStore(
                        JdbcClient.create(dataSource),
                        new TransactionTemplate(transactions),
                        new KeyWrap(secrets, KEYS),
                        clock);
        return new KeptCheckpointKeys(Writes.LOG.isDoneBy(parts) ? store::atLeastOne : store::all);
    }

    /// Takes the keys only to come after the migration that they apply.
    @Bean
    SignIns signIns(DataSource dataSource, Clock clock, SigningKeys afterMigration) {
        return new SignIns(JdbcClient.create(dataSource), clock);
    }

    @Bean
    FreshSignIn freshSignIn(SignIns signIns, Clock clock) {
        return new FreshSignIn(signIns, clock);
    }

    @Bean
    AccessTokens accessTokens(SigningKeys keys, Clock clock) {
        return new AccessTokens(keys, clock);
    }

    @Bean
    AccessTokenVerifier accessTokenVerifier(SigningKeys keys, Clock clock) {
        return new AccessTokenVerifier(keys, clock);
    }
}
