package rollbook.store.seal;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.store.seal.Tampering.FORGED_CHECKPOINT;
import static rollbook.store.seal.Tampering.REWRITTEN;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// What checkpoints and receipts tell about a log whose seals were computed anew, and about each
/// other.
class EvidenceTest {
    private final TamperedLog log = new TamperedLog();

    @Test
    void a_log_sealed_anew_lies_between_two_checkpoints_that_differ() {
        edited(6).checkpoint(4).checkpoint(8).checkpoint(12);
        assertFirstBad(REWRITTEN, 4, 7);
    }

    @Test
    void a_receipt_names_the_event_that_was_sealed_anew() {
        edited(6).checkpoint(6).receipt(6);
        assertFirstBad(REWRITTEN, 6, 6);
    }

    @Test
    void receipts_without_a_gap_prove_all_before_the_one_sealed_anew() {
        IntStream.range(0, TamperedLog.SIZE).forEach(edited(6)::receipt);
        assertFirstBad(REWRITTEN, 6, 6);
    }

    @Test
    void a_receipt_alone_does_not_clear_the_events_before_it() {
        edited(6).receipt(5).receipt(8).receipt(6);
        assertFirstBad(REWRITTEN, 0, 6);
    }

    @Test
    void a_removal_sealed_anew_contradicts_the_next_checkpoint() {
        log.remove(6).reseal().checkpoint(6).checkpoint(9);
        assertFirstBad(REWRITTEN, 6, 8);
    }

    @Test
    void a_log_sealed_anew_without_evidence_is_believed() {
        assertThat(edited(6).verify().intact()).isTrue();
    }

    @Test
    void a_checkpoint_with_a_signature_of_a_stranger_is_forged() {
        var stranger = CheckpointSigner.of("key-1", CheckpointSigner.generate());
        log.checkpoint(4).checkpoint(stranger.sign(log.claim(8)));
        assertForged(8, 8);
    }

    @Test
    void a_checkpoint_changed_to_suit_an_edited_log_is_forged() {
        var genuine = TamperedLog.SIGNER.sign(log.claim(8));
        var other = new Checkpoint("session-x", 8, Bytes.zeros(), StoryOfSeals.TEN);
        edited(6).checkpoint(new SignedCheckpoint(other, "key-1", genuine.signature()));
        assertForged(8, 8);
    }

    @Test
    void a_checkpoint_of_another_stream_is_forged() {
        var claim = log.claim(8);
        var other = new Checkpoint("session-y", 8, claim.chain(), claim.time());
        log.checkpoint(TamperedLog.SIGNER.sign(other));
        assertForged(8, 8);
    }

    @Test
    void a_forged_checkpoint_beyond_the_end_does_not_make_the_tail_cut() {
        var stranger = CheckpointSigner.of("key-1", CheckpointSigner.generate());
        log.checkpoint(stranger.sign(log.claim(12))).cut(10);
        assertForged(12, 10);
    }

    @Test
    void a_genuine_checkpoint_is_missed_beside_a_forged_one() {
        var stranger = CheckpointSigner.of("key-1", CheckpointSigner.generate());
        log.checkpoint(stranger.sign(log.claim(11))).checkpoint(12).cut(10);
        assertFirstBad(Tampering.CUT, 10, 10);
    }

    @Test
    void a_checkpoint_is_forged_when_no_key_is_known() {
        var signed = List.of(TamperedLog.SIGNER.sign(log.claim(1)));
        var evidence = new Evidence(signed, List.of(), List.of());
        var events = StoryOfSeals.sealed(StoryOfSeals.events(1));
        var report = Verification.verify("session-x", events.iterator(), evidence);
        assertThat(report.firstBad()).contains(Finding.at(0, FORGED_CHECKPOINT));
    }

    private TamperedLog edited(int place) {
        return log.edit(place, StoryOfSeals::withAnotherPayload).reseal();
    }

    private void assertFirstBad(Tampering tampering, int first, int last) {
        var report = log.verify();
        assertThat(report.firstBad()).contains(new Finding(tampering, first, last));
        assertThat(report.verified()).isEqualTo(first);
    }

    private void assertForged(int size, int verified) {
        var report = log.verify();
        assertThat(report.firstBad()).contains(Finding.at(size - 1, FORGED_CHECKPOINT));
        assertThat(report.verified()).isEqualTo(verified);
    }
}
