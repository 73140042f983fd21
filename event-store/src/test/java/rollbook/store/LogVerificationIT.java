package rollbook.store;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.store.seal.Tampering.ALTERED;
import static rollbook.store.seal.Tampering.CUT;
import static rollbook.store.seal.Tampering.FORGED_CHECKPOINT;
import static rollbook.store.seal.Tampering.INSERTED;
import static rollbook.store.seal.Tampering.REMOVED;
import static rollbook.store.seal.Tampering.REWRITTEN;
import static rollbook.store.seal.Tampering.SWAPPED;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import rollbook.store.proof.LogVerification;
import rollbook.store.proof.Notary;
import rollbook.store.seal.Bytes;
import rollbook.store.seal.Finding;
import rollbook.store.seal.Receipt;
import rollbook.store.seal.Report;
import rollbook.store.seal.Tampering;
import rollbook.testing.TestDatabase;

import java.util.List;

/// Fourteen events, the first twelve of them behind checkpoints of eight and twelve; then somebody
/// changes the tables.
class LogVerificationIT {
    private static Node node;
    private static JdbcClient owner;

    private String stream;
    private Thief thief;

    @BeforeAll
    static void start() {
        var database = TestDatabase.create();
        node = Node.start(database, Notaries.class);
        owner = JdbcClient.create(database.dataSource());
        Thief.enter(owner);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void play() {
        var evening = Evening.at(node).events(0, 7).chapterEnds(7);
        stream = evening.events(8, 11).chapterEnds(11).events(12, 14).stream();
        node.the(Notary.class).sign();
        thief = new Thief(owner, stream);
    }

    @Test
    void an_untouched_stream_is_intact() {
        assertThat(verify().intact()).isTrue();
        assertThat(verify().verified()).isEqualTo(14);
    }

    @Test
    void an_edited_payload_is_named() {
        thief.payload(5, "word-5", "word-6");
        assertFirstBad(ALTERED, 5);
    }

    @Test
    void edited_metadata_are_named() {
        thief.metadata(5, "{\"by\":\"user-tomas\"}");
        assertFirstBad(ALTERED, 5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "type_no = type_no + 1000",
                "event_id = gen_random_uuid()",
                "blind = sha256(blind)",
                "chain = sha256(chain)",
                "content = ''",
                "content = '\\x0107'"
            })
    void a_row_that_was_changed_or_damaged_is_named(String change) {
        thief.set(5, change);
        assertFirstBad(ALTERED, 5);
    }

    @Test
    void a_removed_event_is_named() {
        thief.remove(5, 6);
        assertFirstBad(REMOVED, 5);
    }

    @Test
    void a_removed_event_is_named_when_the_rest_is_renumbered() {
        thief.remove(5, 6);
        thief.shift(6, -1);
        assertFirstBad(REMOVED, 5);
    }

    @Test
    void an_inserted_event_is_named() {
        thief.shift(5, 1);
        thief.copy(4, 5);
        assertFirstBad(INSERTED, 5);
    }

    @Test
    void a_second_event_of_the_same_number_is_named() {
        thief.copy(5, 5);
        assertFirstBad(INSERTED, 5);
    }

    @Test
    void swapped_events_are_named() {
        thief.swap(3, 9);
        assertFirstBad(SWAPPED, 3);
    }

    @Test
    void a_tail_cut_behind_a_checkpoint_is_missed() {
        thief.remove(9, 14);
        assertFirstBad(CUT, 9);
    }

    @Test
    void a_tail_cut_behind_a_receipt_is_missed() {
        var receipt = new Receipt(13, Bytes.of(new byte[32]));
        thief.remove(12, 14);
        assertThat(verify().intact()).isTrue();
        var report = node.the(LogVerification.class).verify(stream, List.of(receipt));
        assertThat(report.firstBad()).contains(new Finding(CUT, 12, 12));
    }

    @Test
    void a_stream_of_which_nothing_is_left_is_missed() {
        thief.remove(0, 14);
        thief.run("delete from log.stream where id = :stream");
        assertFirstBad(CUT, 0);
        assertThat(everything()).contains(verify());
    }

    @Test
    void a_chain_that_was_computed_anew_contradicts_the_next_checkpoint() {
        thief.payload(9, "word-9", "word-6");
        new Forger(owner, stream).reseal();
        assertThat(verify().firstBad()).contains(new Finding(REWRITTEN, 8, 11));
    }

    @Test
    void a_chain_computed_anew_behind_the_last_checkpoint_is_believed() {
        thief.payload(12, "word-12", "word-6");
        new Forger(owner, stream).reseal();
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void a_checkpoint_that_was_changed_is_named() {
        var here = " where stream = :stream and size = 8";
        thief.run("update log.checkpoint set chain = sha256(chain)" + here);
        assertThat(verify().firstBad()).contains(new Finding(FORGED_CHECKPOINT, 7, 7));
    }

    @Test
    void the_whole_log_is_checked_stream_by_stream() {
        thief.remove(5, 6);
        assertThat(everything()).contains(verify()).hasSizeGreaterThan(1);
        assertThat(everything()).extracting(Report::stream).isSorted().doesNotHaveDuplicates();
    }

    private static List<Report> everything() {
        return node.the(LogVerification.class).all().toList();
    }

    private Report verify() {
        return node.the(LogVerification.class).verify(stream);
    }

    private void assertFirstBad(Tampering tampering, int sequence) {
        var report = verify();
        assertThat(report.firstBad()).contains(new Finding(tampering, sequence, sequence));
        assertThat(report.verified()).isEqualTo(sequence);
    }
}
