package rollbook.faults.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import rollbook.faults.Knife;
import rollbook.faults.Server;

import java.nio.file.Path;

/// The disk of the database is full: nothing is accepted that can't be kept, and reading goes on.
@Tag("long")
class FullDiskIT {
    private static final int SOME = 50;
    private static final int MEGABYTES = 400;

    @TempDir Path home;

    @Test
    void a_full_disk_is_heard_of_and_reads_go_on_until_there_is_room() throws Exception {
        try (var disk = SmallDisk.mount(home.resolve("disk"), MEGABYTES);
                var house =
                        House.on(
                                home, Server.start(disk.path().resolve("postgres")), Knife::blunt);
                var talk = new Talk(house).goesOn(SOME)) {
            disk.fill();
            talk.falters();
            var table = house.hasty().get("/api/sessions/" + house.table()).orThrow();
            assertThat(table.text("cursor")).isNotEmpty();
            disk.makeRoom();
            talk.goesOn(SOME).end();
            house.shutDown();
            house.startUp();
            talk.isKept();
            System.err.println(talk);
        }
    }
}
