package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.command.mail.MailKind;
import rollbook.command.mail.Outbox;
import rollbook.command.user.password.Secret;
import rollbook.edge.CommandRejected;
import rollbook.edge.Secrets;
import rollbook.events.UserId;

import java.util.HexFormat;
import java.util.Optional;

/// Mailed tokens: kept as hashes, good once, for one purpose and one address, and for as long as
/// the kind of mail says, counted from when it left.
@Component
class Verifications {
    private final JdbcClient database;
    private final Outbox outbox;
    private final Secrets secrets;

    Verifications(JdbcClient database, Outbox outbox, Secrets secrets) {
        this.database = database;
        this.outbox = outbox;
        this.secrets = secrets;
    }

    /// Makes the token good from now on, unless it was used already.
    void open(Secret token, MailKind purpose, UserId userId, EmailAddress address) {
        database.sql(
                        """
                        insert into log.verification (token_hash, user_id, purpose, address_hash, expires_at)
                        values (:hash, :user, :purpose, :address, now() + :life * interval '1 second')
                        on conflict (token_hash) do update set expires_at = excluded.expires_at
                        """)
                .param("hash", token.hash())
                .param("user", userId.toString())
                .param("purpose", purpose.code())
                .param("address", hash(address))
                .param("life", purpose.linkLife().toSeconds())
                .update();
    }

    /// What the token proves, if it is good still.
    Optional<MailedProof> find(Secret token) {
        return database.sql(
                        """
                        select purpose, user_id, address_hash from log.verification
                        where token_hash = :hash and used_at is null and expires_at > now()
                        """)
                .param("hash", token.hash())
                .query(
                        (row, _) ->
                                new MailedProof(
                                        MailKind.of(row.getString("purpose")),
                                        UserId.of(row.getString("user_id")),
                                        row.getString("address_hash")))
                .optional();
    }

    /// Whether what was mailed went to that address.
    boolean proves(MailedProof proof, EmailAddress address) {
        return proof.addressHash().equals(hash(address));
    }

    /// Makes every token of that purpose worthless that the user has, or is about to get: a mail
    /// that waits would make its token good when it leaves.
    void discard(UserId userId, MailKind purpose) {
        outbox.withdraw(purpose, userId);
        database.sql(
                        """
                        update log.verification set expires_at = now()
                        where user_id = :user and purpose = :purpose and expires_at > now()
                        """)
                .param("user", userId.toString())
                .param("purpose", purpose.code())
                .update();
    }

    static CommandRejected refused() {
        return new CommandRejected(
                UserRejection.TOKEN_INVALID, "This token is unknown, used or out of date.");
    }

    /// Uses the token up; false when another call did so before.
    boolean spend(Secret token) {
        return database.sql(
                                """
                                update log.verification set used_at = now()
                                where token_hash = :hash and used_at is null
                                """)
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    /// A keyed hash, so that nobody can look in the table for an address that they guess.
    private String hash(EmailAddress address) {
        return HexFormat.of()
                .formatHex(secrets.derive("rollbook/mailed-address/" + address.value()));
    }
}
