package rollbook.command.user;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import rollbook.events.UserId;

/// Who became admin at the first start: one row for the whole installation.
@Component
class FirstAdmins {
    private final JdbcClient database;

    FirstAdmins(JdbcClient database) {
        this.database = database;
    }

    boolean anyAppointed() {
        return database.sql("select 1 from log.first_admin")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void appointed(UserId userId) {
        database.sql("insert into log.first_admin (user_id) values (:user) on conflict do nothing")
                .param("user", userId.toString())
                .update();
    }
}
