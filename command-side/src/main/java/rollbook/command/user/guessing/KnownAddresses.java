package rollbook.command.user.guessing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.edge.ClientAddress;
import rollbook.edge.Secrets;

/// From where each account has proved its password within the last ninety days.
@Component
class KnownAddresses {
    private static final byte[] NOWHERE = {};

    private final JdbcClient database;
    private final Secrets secrets;

    KnownAddresses(JdbcClient database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /// The counter for failures that come from there.
    Counter counter(String account, ClientAddress from) {
        var hash = account(account);
        var known =
                database.sql(
                                """
                                select address_hash from log.known_address
                                where account_hash = :account and address_hash = :address
                                """)
                        .param("account", hash)
                        .param("address", address(from))
                        .query(byte[].class)
                        .optional();
        return new Counter(hash, known.orElse(NOWHERE));
    }

    void remember(String account, ClientAddress from) {
        forgetOldOnes();
        database.sql(
                        """
                        insert into log.known_address (account_hash, address_hash, last_at)
                        values (:account, :address, now())
                        on conflict (account_hash, address_hash) do update set last_at = now()
                        """)
                .param("account", account(account))
                .param("address", address(from))
                .update();
    }

    void forget(String account) {
        database.sql("delete from log.known_address where account_hash = :account")
                .param("account", account(account))
                .update();
    }

    byte[] account(String name) {
        return secrets.derive("rollbook/failed-sign-in/" + name);
    }

    private byte[] address(ClientAddress from) {
        return secrets.derive("rollbook/known-address/" + from.value());
    }

    private void forgetOldOnes() {
        database.sql(
                        """
                        delete from log.known_address where (account_hash, address_hash) in (
                            select account_hash, address_hash from log.known_address
                            where last_at < now() - interval '90 days' for update skip locked)
                        """)
                .update();
    }
}
