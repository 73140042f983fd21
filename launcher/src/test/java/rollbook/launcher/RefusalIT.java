package rollbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.postgres.EmbeddedPostgres;
import rollbook.postgres.PostgresOptions;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

class RefusalIT {
    @TempDir Path directory;

    @Test
    void a_taken_web_port() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            refuses("Port " + port + " is taken.", "--port=" + port);
        }
    }

    @Test
    void a_taken_port_for_streams() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            refuses("Port " + port + " is taken.", "--rsocket-port=" + port);
        }
    }

    @Test
    void a_taken_port_for_the_database() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var port = String.valueOf(taken.getLocalPort());
            refuses("Port " + port + ", meant for the database, is taken.", "--db-port=" + port);
        }
    }

    @Test
    void a_port_that_is_none() throws Exception {
        refuses("--port is no port: 70000.", "--port=70000");
    }

    @Test
    void a_data_directory_that_cannot_be_written_to() throws Exception {
        var file = Files.createFile(directory.resolve("file"));
        refuses("The data directory " + file + " cannot be written to.", "--data=" + file);
    }

    @Test
    void a_data_directory_in_use() throws Exception {
        var home = directory.resolve("data");
        try (var _ = EmbeddedPostgres.start(PostgresOptions.throwAway(home))) {
            refuses("The data directory " + home + " is in use by another Rollbook.");
        }
    }

    @Test
    void an_unknown_option() throws Exception {
        refuses("Unknown option: '--prot=1'", "--prot=1");
    }

    @Test
    void a_database_that_does_not_answer() throws Exception {
        refuses("The database cannot be used:", "--db-url=jdbc:postgresql://127.0.0.1:1/rollbook");
    }

    private void refuses(String sentence, String... arguments)
            throws IOException, InterruptedException {
        try (var launcher = LauncherProcess.start(directory.resolve("data"), arguments)) {
            assertThat(launcher.exitCode()).isNotZero();
            assertThat(launcher.said()).isEmpty();
            assertThat(launcher.complained())
                    .singleElement()
                    .asString()
                    .startsWith("rollbook: " + sentence);
        }
    }
}
