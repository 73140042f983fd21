package rollbook.dice.fair;

import java.util.List;
import java.util.stream.Collectors;

/// A report as lines of text.
record ReportTable(SessionReport report) {
    private static final int SHOWN = 8;

    String text() {
        var text = new StringBuilder();
        text.append(row("epoch", "lane", "rolls", "valid", "withheld", "missing", "twice"));
        report.lanes().forEach(lane -> text.append(row(lane)));
        if (report.unproven() > 0) {
            text.append("fell elsewhere, cannot be checked: " + report.unproven() + "\n");
        }
        report.faults().forEach(fault -> text.append("WRONG  " + fault + "\n"));
        return text.toString();
    }

    private static String row(LaneReport lane) {
        return row(
                lane.epoch(),
                lane.lane(),
                lane.rolls(),
                lane.valid(),
                lane.withheld(),
                numbers(lane.missing()),
                numbers(lane.twice()));
    }

    private static String row(Object... cells) {
        return "%5s  %-34s  %5s  %5s  %8s  %-9s  %s\n".formatted(cells).replaceAll(" +\n", "\n");
    }

    private static String numbers(List<Integer> numbers) {
        if (numbers.isEmpty()) return "-";
        var more = numbers.size() > SHOWN ? ",…" : "";
        return numbers.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(","))
                + more;
    }
}
