package rollbook.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What everybody who appended was told, held against the log: what was acknowledged is there once,
/// and at the position that was named; what was refused is not; an unknown outcome is either. Takes
/// a few bytes an append.
public final class Ledger {
    private static final int MOST_COMPLAINTS = 20;

    private record Caller(int process, int number) implements Comparable<Caller> {
        @Override
        public int compareTo(Caller other) {
            return process == other.process ? number - other.number : process - other.process;
        }
    }

    /// One caller's attempts: what was said of each, and whether it was found.
    private static final class Page {
        private Outcome[] outcomes = new Outcome[64];
        private long[] positions = new long[64];
        private boolean[] found = new boolean[64];
        private int size;

        private void add(Outcome outcome, long position) {
            if (size == outcomes.length) {
                outcomes = Arrays.copyOf(outcomes, 2 * size);
                positions = Arrays.copyOf(positions, 2 * size);
                found = Arrays.copyOf(found, 2 * size);
            }
            outcomes[size] = outcome;
            positions[size++] = position;
        }
    }

    private final Map<Caller, Page> pages = new TreeMap<>();
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<String> complaints = new ArrayList<>();
    private int unheard;
    private int unknownAndThere;

    /// Said of each attempt of a caller, in their order.
    ///
    /// @param position that was named, or 0
    public synchronized void said(Mark mark, Outcome outcome, long position) {
        var page = pages.computeIfAbsent(caller(mark), _ -> new Page());
        if (page.size != mark.number()) {
            complain("%s was answered out of order, at %d", mark, position);
        }
        page.add(outcome, position);
        counts.merge(outcome, 1, Integer::sum);
    }

    public synchronized int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /// Of every event in the log, once everybody has come to an end.
    public synchronized void found(Mark mark, long position) {
        var page = pages.computeIfAbsent(caller(mark), _ -> new Page());
        if (mark.number() == page.size) {
            page.add(Outcome.UNKNOWN, 0); // killed before it could say
            unheard++;
        }
        if (mark.number() > page.size) {
            complain("nobody can have appended %s at %d", mark, position);
        } else {
            found(page, mark, position);
        }
    }

    private void found(Page page, Mark mark, long position) {
        var named = page.positions[mark.number()];
        if (page.found[mark.number()]) {
            complain("%s is there again at %d", mark, position);
        }
        page.found[mark.number()] = true;
        switch (page.outcomes[mark.number()]) {
            case ACKNOWLEDGED -> {
                if (named != 0 && named != position) {
                    complain("%s is at %d, not at " + named, mark, position);
                }
            }
            case UNKNOWN -> unknownAndThere++;
            case CONFLICT, REFUSED, UNAVAILABLE ->
                    complain("%s is at %d, though it was refused", mark, position);
        }
    }

    private void complain(String what, Mark mark, long position) {
        complaints.add(what.formatted(mark, position));
    }

    /// What is wrong, when all events were [#found].
    public synchronized List<String> complaints() {
        var all = new ArrayList<>(complaints);
        pages.forEach(
                (caller, page) -> {
                    for (var i = 0; i < page.size; i++) {
                        if (page.outcomes[i] == Outcome.ACKNOWLEDGED && !page.found[i]) {
                            all.add("%s lost its attempt %d".formatted(caller, i));
                        }
                    }
                });
        return all.subList(0, Math.min(all.size(), MOST_COMPLAINTS));
    }

    @Override
    public synchronized String toString() {
        return "%s; of the unknown, and %d that were killed before they could say, %d are there"
                .formatted(counts, unheard, unknownAndThere);
    }

    private static Caller caller(Mark mark) {
        return new Caller(mark.process(), mark.caller());
    }
}
