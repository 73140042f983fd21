package rollbook.faults.database;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk in memory that can be filled to the last byte.
record SmallDisk(Path path) implements AutoCloseable {
    private static final int MEGABYTE = 1 << 20;

    /// Only where we may mount something, which says why else.
    static SmallDisk mount(Path path, int megabytes) throws Exception {
        Files.createDirectory(path);
        var options = "size=" + megabytes + "m,mode=755";
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", path.toString()) == 0,
                "only root can mount a small disk");
        return new SmallDisk(path);
    }

    /// Returns when not one byte more goes in.
    void fill() throws IOException {
        try (var out = Files.newOutputStream(ballast())) {
            for (var size = MEGABYTE; size > 0; ) {
                try {
                    out.write(new byte[size]);
                } catch (IOException _) {
                    size /= 2;
                }
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return path.resolve("ballast");
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command).start().onExit().join().exitValue();
        } catch (IOException _) {
            return -1;
        }
    }

    @Override
    public void close() {
        run("umount", "--lazy", path.toString());
    }
}
