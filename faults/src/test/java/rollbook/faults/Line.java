package rollbook.faults;

import java.util.Map;

/// The way to the database for a process of the soak.
///
/// @param url through a proxy of its own
public record Line(String url, String username, String password) {
    private static final String URL = "SOAK_URL";
    private static final String USERNAME = "SOAK_USERNAME";
    private static final String PASSWORD = "SOAK_PASSWORD";

    /// No secret: the database is thrown away.
    private static final String MASTER_KEY = "A".repeat(43) + "=";

    public static Line ofEnvironment() {
        var environment = System.getenv();
        return new Line(environment.get(URL), environment.get(USERNAME), environment.get(PASSWORD));
    }

    public Map<String, String> environment() {
        return Map.of(URL, url, USERNAME, username, PASSWORD, password);
    }

    /// Of a Spring application that works with that database, and prints nothing.
    public String[] properties() {
        return new String[] {
            "spring.flyway.enabled=false",
            "spring.main.banner-mode=off",
            "spring.main.register-shutdown-hook=false",
            "logging.config=classpath:logback-test.xml",
            "rollbook.master-key=" + MASTER_KEY,
            "spring.datasource.url=" + url,
            "spring.datasource.username=" + username,
            "spring.datasource.password=" + password
        };
    }
}
