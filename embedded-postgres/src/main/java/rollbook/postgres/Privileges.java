package rollbook.postgres;

import com.sun.security.auth.module.UnixSystem;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL refuses to run as root; this finds a way for a Rollbook that does.
final class Privileges {
    private static final List<String> OWN_NAMESPACE = List.of("unshare", "-U");

    private Privileges() {}

    static List<String> prefixFor(Path home) {
        if (!isRoot()) return List.of();
        try {
            var owner = (int) Files.getAttribute(home, "unix:uid");
            var group = (int) Files.getAttribute(home, "unix:gid");
            return working(owner == 0 ? OWN_NAMESPACE : as(owner, group));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isRoot() {
        return File.separatorChar == '/' && new UnixSystem().getUid() == 0;
    }

    private static List<String> as(int owner, int group) {
        return List.of("setpriv", "--reuid=" + owner, "--regid=" + group, "--clear-groups");
    }

    private static List<String> working(List<String> prefix) {
        var trial = new ArrayList<>(prefix);
        trial.add("true");
        if (Tools.run(trial).succeeded()) return prefix;
        throw new PostgresUnavailable(
                "PostgreSQL does not run as root here: start Rollbook as an ordinary user"
                        + " or give --db-url.");
    }
}
