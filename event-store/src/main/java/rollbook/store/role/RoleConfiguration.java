package rollbook.store.role;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import rollbook.store.role.Admission.Admitted;

import java.util.stream.Collectors;

/// Two logins to one database: the owner named in `spring.datasource.*`, who only migrates, and the
/// application's role, whose connections are all that the rest of Rollbook gets.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RoleSettings.class)
public class RoleConfiguration {

    @Bean
    static IdleLimit idleLimit(ObjectProvider<RoleSettings> settings) {
        return new IdleLimit(() -> settings.getObject().idleInTransaction());
    }

    @Bean
    Admitted admission(
            DataSourceProperties database,
            RoleSettings settings,
            @Value("${rollbook.master-key}") String masterKey,
            ObjectProvider<Writes> writes) {
        var name = database.determineUsername();
        var password = database.determinePassword();
        var url = database.determineUrl();
        var owner = new DriverManagerDataSource(url);
        if (name != null) {
            owner.setUsername(name);
        }
        if (password != null) {
            owner.setPassword(password);
        }
        return new Admission(
                        new Login(url, name, password), new RoleMaker(owner), settings, masterKey)
                .admit(writes.stream().collect(Collectors.toSet()));
    }

    @Bean
    SchemaOwner schemaOwner(Admitted admitted) {
        return admitted.owner();
    }

    /// What Spring Boot makes the pool with.
    @Bean
    JdbcConnectionDetails applicationLogin(Admitted admitted) {
        return new ApplicationLogin(admitted.login());
    }

    private record ApplicationLogin(Login login) implements JdbcConnectionDetails {
        @Override
        public @Nullable String getUsername() {
            return login.name();
        }

        @Override
        public @Nullable String getPassword() {
            return login.password();
        }

        @Override
        public String getJdbcUrl() {
            return login.url();
        }
    }
}
