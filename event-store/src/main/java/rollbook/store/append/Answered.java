package rollbook.store.append;

import java.util.ArrayList;
import java.util.List;

/// An answer, and which event of a batch is the last that it answers for.
///
/// @param event counted from 1 over all runs of the batch
record Answered(int event, KeptAnswer answer) {
    static List<Answered> in(List<SealedRun> batch) {
        var answers = new ArrayList<Answered>();
        var event = 0;
        for (var run : batch) {
            for (var append : run.run().appends()) {
                event += append.size();
                if (append.answer() != null) {
                    answers.add(new Answered(event, append.answer()));
                }
            }
        }
        return answers;
    }
}
