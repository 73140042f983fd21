package rollbook.store.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/// What is committed together.
record Batch(List<Run> runs) {
    Batch {
        runs = List.copyOf(runs);
    }

    /// Appends in the order in which they were decided.
    static Batch of(Collection<Append> appends) {
        var runs = new ArrayList<Run>();
        var latest = new HashMap<String, Run>();
        for (var append : appends) {
            var run = latest.get(append.stream());
            if (run != null && run.isContinuedBy(append)) {
                run.add(append);
            } else {
                var another = new Run(append);
                latest.put(append.stream(), another);
                runs.add(another);
            }
        }
        return new Batch(runs);
    }

    List<Append> appends() {
        return runs.stream().flatMap(run -> run.appends().stream()).toList();
    }
}
