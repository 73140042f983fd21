package rollbook.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

@Command(
        name = "login",
        mixinStandardHelpOptions = true,
        description = {
            "Signs in and remembers it for the next commands.",
            "Asks for the password; scripts set ROLLBOOK_ADMIN_PASSWORD."
        })
final class Login implements Callable<Integer> {
    @Mixin private Connection connection = new Connection();

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(names = "--email", required = true, description = "who signs in")
    private String email = "";

    @Override
    public Integer call() {
        var url = connection.urlOrDefault();
        connection.credentials().keep(url, Connection.connect(url).signIn(email, secret()));
        spec.commandLine().getOut().println("Signed in to " + url + " as " + email + ".");
        return 0;
    }

    /// From the environment for scripts, else from the terminal without an echo.
    @SuppressWarnings("SystemConsoleNull") // on JDK 25 it is null again where there is no terminal
    private String secret() {
        var given = System.getenv("ROLLBOOK_ADMIN_PASSWORD");
        if (given != null) {
            return given;
        }
        var console = System.console();
        if (console == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no terminal to ask for the password: set ROLLBOOK_ADMIN_PASSWORD.");
        }
        var typed = console.readPassword("Password: ");
        return typed == null ? "" : new String(typed);
    }
}
