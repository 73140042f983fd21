package rollbook.store;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.events.UserId;
import rollbook.events.user.UserRegistered;
import rollbook.events.user.UserRenamed;
import rollbook.testing.TestDatabase;

/// A projection that writes names into rows, and after each row makes an SQL error when the name is
/// refused.
@ProcessingGroup("guests")
class Guests {
    /// Whose name makes it fail after the row was written, and not in SQL.
    static final String UNWANTED = "Unwanted";

    private static final String TABLES =
            """
            create schema view;
            create table view.guest (place bigserial, stream text, name text, by text);
            create table view.refused (name text primary key);
            grant usage on schema view to public;
            grant all on all tables in schema view to public;
            grant all on all sequences in schema view to public;
            """;

    @Configuration(proxyBeanMethods = false)
    static class Invited {
        @Bean
        Guests guests(JdbcClient database) {
            return new Guests(database);
        }

        @Bean
        ConfigurerModule guestsProcessor(StreamingProcessors processors) {
            return processors.pooled("guests", "view");
        }
    }

    private final JdbcClient database;

    Guests(JdbcClient database) {
        this.database = database;
    }

    static TestDatabase house() {
        var house = TestDatabase.create();
        JdbcClient.create(house.dataSource()).sql(TABLES).update();
        return house;
    }

    @EventHandler
    void on(UserRegistered user, @MetaDataValue("by") String by) {
        write(user.userId(), user.displayName(), by);
    }

    @EventHandler
    void on(UserRenamed user, @MetaDataValue("by") String by) {
        write(user.userId(), user.displayName(), by);
    }

    private void write(UserId stream, String name, String by) {
        database.sql("insert into view.guest (stream, name, by) values (?, ?, ?)")
                .params(stream.toString(), name, by)
                .update();
        if (name.equals(UNWANTED)) {
            throw new IllegalStateException(name);
        }
        database.sql("select 1 / (select count(*) - 1 from view.refused where name = ?)")
                .param(name)
                .query(Long.class)
                .single();
    }
}
