package rollbook.dice.fair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Checks the dice of a session offline: takes the file that `GET /api/sessions/{id}/proof`
/// answered, prints the table, and ends with 0 if nothing is wrong, 1 if something is, 2 if the
/// file is no proof.
public final class VerifyDice {
    private VerifyDice() {}

    /// Runs the check and ends the process.
    ///
    /// @param arguments the file
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: VerifyDice proof.json");
            return 2;
        }
        try {
            var report = SessionProof.read(Files.readString(Path.of(arguments[0]))).verify();
            System.out.print(report.table());
            return report.isSound() ? 0 : 1;
        } catch (MalformedProof e) {
            System.err.println(e.getMessage());
            return 2;
        } catch (IOException e) {
            System.err.println("cannot be read: " + e);
            return 2;
        }
    }
}
