package rollbook.dice.fair;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the dice of a whole session stand, lane by lane.
///
/// @param lanes those with rolls, by epoch and lane
/// @param unproven how many rolls fell elsewhere and cannot be checked
/// @param faults a line for everything that is wrong
public record SessionReport(List<LaneReport> lanes, int unproven, List<String> faults) {
    public SessionReport {
        lanes = List.copyOf(lanes);
        faults = List.copyOf(faults);
    }

    static SessionReport of(SessionProof session) {
        var verifier = new Verifier(session.epochs());
        List<String> faults = new ArrayList<>(EpochFaults.of(session.epochs()));
        List<CheckedRoll> checked = new ArrayList<>();
        for (var roll : session.rolls()) {
            var verdict = verifier.verify(roll);
            if (verdict.finding().isWrong()) faults.add(line(roll, verdict));
            var proof = roll.proof();
            if (proof == null) continue;
            checked.add(new CheckedRoll(roll.rollId(), roll.expression(), proof, verdict));
        }
        var lanes = lanes(CheckedRoll.distinct(checked));
        var places = lanes.stream().flatMap(LaneReport::faults);
        var unproven = session.rolls().size() - checked.size();
        return new SessionReport(lanes, unproven, Stream.concat(faults.stream(), places).toList());
    }

    /// Whether nothing is wrong with what was told.
    public boolean isSound() {
        return faults.isEmpty();
    }

    /// The report to read: a table of the lanes, then a line for each fault.
    public String table() {
        return new ReportTable(this).text();
    }

    private static String line(PublishedRoll roll, Verdict verdict) {
        return roll.rollId() + ": " + verdict.finding() + ", " + verdict.detail();
    }

    private static List<LaneReport> lanes(List<CheckedRoll> checked) {
        var byLane =
                checked.stream()
                        .collect(
                                Collectors.groupingBy(
                                        roll -> LaneReport.Key.of(roll.proof()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return byLane.entrySet().stream()
                .map(entry -> LaneReport.of(entry.getKey(), entry.getValue()))
                .toList();
    }
}
