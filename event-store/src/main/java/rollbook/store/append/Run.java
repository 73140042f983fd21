package rollbook.store.append;

import java.util.ArrayList;
import java.util.List;

/// Appends that follow each other in one stream without a hole. They go in together or not at all:
/// each was decided on top of the one before.
final class Run {
    private final List<Append> appends = new ArrayList<>();

    Run(Append first) {
        appends.add(first);
    }

    String stream() {
        return appends.getFirst().stream();
    }

    int first() {
        return appends.getFirst().first();
    }

    int next() {
        return appends.getLast().next();
    }

    boolean isContinuedBy(Append append) {
        return append.first() == next();
    }

    void add(Append append) {
        appends.add(append);
    }

    List<Append> appends() {
        return appends;
    }

    List<NewEvent> events() {
        return appends.stream().flatMap(append -> append.events().stream()).toList();
    }
}
