package rollbook.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Map;
import java.util.concurrent.Callable;

@Command(
        name = "logout",
        mixinStandardHelpOptions = true,
        description = "Ends the sign-in and forgets it.")
final class Logout implements Callable<Integer> {
    @Mixin private Connection connection = new Connection();

    @Override
    public Integer call() {
        var stored = connection.credentials().read();
        connection.credentials().forget();
        stored.ifPresent(Logout::signOut);
        return 0;
    }

    private static void signOut(Credentials.Stored stored) {
        var spent = Map.of("refreshToken", stored.refreshToken());
        Connection.connect(stored.url()).post("/api/auth/sign-out", spent).orThrow();
    }
}
