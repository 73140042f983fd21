package rollbook.store.seal;

import static org.assertj.core.api.Assertions.assertThat;

import static rollbook.store.seal.StoryOfSeals.STREAM;
import static rollbook.store.seal.Tampering.ALTERED;
import static rollbook.store.seal.Tampering.CUT;
import static rollbook.store.seal.Tampering.INSERTED;
import static rollbook.store.seal.Tampering.REMOVED;
import static rollbook.store.seal.Tampering.SWAPPED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Collections;
import java.util.stream.IntStream;

/// Whatever is done to a log without its seals being computed anew.
class VerificationTest {
    private final TamperedLog log = new TamperedLog();

    @Test
    void an_untouched_log_is_intact_with_all_its_evidence() {
        var report = log.checkpoint(12).checkpoint(5).receipt(11).receipt(0).verify();
        assertThat(report.intact()).isTrue();
        assertThat(report.verified()).isEqualTo(TamperedLog.SIZE);
    }

    @Test
    void a_stream_without_events_is_intact() {
        var report = Verification.verify(STREAM, Collections.emptyIterator(), Evidence.none());
        assertThat(report.intact()).isTrue();
        assertThat(report.verified()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void an_edited_payload_is_named(int place) {
        var edited = log.edit(place, StoryOfSeals::withAnotherPayload);
        assertFirstBad(edited.verify(), ALTERED, place);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void edited_metadata_are_named(int place) {
        assertFirstBad(log.edit(place, StoryOfSeals::withAnotherAuthor).verify(), ALTERED, place);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000, 1_000_000_000})
    void an_edited_time_is_named(long nanos) {
        var edited = log.edit(5, e -> StoryOfSeals.later(e, nanos));
        assertFirstBad(edited.verify(), ALTERED, 5);
    }

    @Test
    void an_event_under_another_number_is_named() {
        assertFirstBad(log.number(11, 12).verify(), ALTERED, 11);
    }

    @Test
    void the_first_of_several_bad_events_is_named() {
        var edited =
                log.edit(7, e -> StoryOfSeals.later(e, 1_000))
                        .edit(4, e -> StoryOfSeals.later(e, 1_000))
                        .remove(2);
        assertFirstBad(edited.verify(), REMOVED, 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10})
    void a_removed_event_leaves_a_gap(int place) {
        assertFirstBad(log.remove(place).verify(), REMOVED, place);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "5, 1", "5, 4", "9, 1"})
    void removed_events_are_missed_when_the_rest_is_renumbered(int place, int count) {
        IntStream.range(0, count).forEach(_ -> log.remove(place));
        assertFirstBad(log.renumber().verify(), REMOVED, place);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void an_inserted_event_is_named_when_the_rest_is_renumbered(int place) {
        assertFirstBad(log.insert(place, forged(place)).renumber().verify(), INSERTED, place);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void an_event_inserted_before_the_one_of_the_same_number_is_named(int place) {
        assertFirstBad(log.insert(place, forged(place)).verify(), INSERTED, place);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 11})
    void an_event_inserted_after_the_one_of_the_same_number_is_named(int place) {
        assertFirstBad(log.insert(place + 1, forged(place)).verify(), INSERTED, place);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 9", "0, 11", "10, 11"})
    void swapped_events_are_named_when_they_took_each_others_number(int one, int other) {
        assertFirstBad(log.swap(one, other).renumber().verify(), SWAPPED, one);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 9", "0, 11", "10, 11"})
    void swapped_events_are_named_when_they_kept_their_number(int one, int other) {
        assertFirstBad(log.swap(one, other).verify(), SWAPPED, one);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "3, 9", "0, 11", "10, 11"})
    void swapped_events_are_named_when_the_chain_stayed_in_place(int one, int other) {
        assertFirstBad(log.swap(one, other).leaveChainsInPlace().verify(), SWAPPED, one);
    }

    @Test
    void an_event_moved_back_is_named_by_the_place_it_left() {
        assertFirstBad(log.move(3, 8).renumber().verify(), SWAPPED, 3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 11})
    void a_tail_cut_behind_a_checkpoint_is_missed(int size) {
        assertFirstBad(log.checkpoint(5).checkpoint(12).cut(size).verify(), CUT, size);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 11})
    void a_tail_cut_behind_a_receipt_is_missed(int size) {
        assertFirstBad(log.receipt(11).cut(size).verify(), CUT, size);
    }

    @Test
    void a_tail_that_nobody_knows_of_is_not_missed() {
        assertThat(log.checkpoint(5).receipt(6).cut(7).verify().intact()).isTrue();
    }

    private static SealedEvent forged(int place) {
        var elsewhere = new SealChain("session-y", place, Bytes.zeros());
        return StoryOfSeals.sealed(elsewhere, StoryOfSeals.event("forged", 99), Bytes.zeros());
    }

    private static void assertFirstBad(Report report, Tampering tampering, int place) {
        assertThat(report.firstBad()).contains(new Finding(tampering, place, place));
        assertThat(report.verified()).isEqualTo(place);
    }
}
