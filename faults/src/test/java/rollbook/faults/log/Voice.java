package rollbook.faults.log;

import rollbook.faults.Child;
import rollbook.faults.Mark;
import rollbook.faults.Outcome;

import java.io.PrintStream;

/// How a process of the soak says what it was told, and how the soak hears it.
record Voice(PrintStream out) {
    static final String READY = "ready";

    void ready() {
        say(READY);
    }

    void said(Mark mark, Outcome outcome, long position) {
        say(mark.caller(), mark.number(), outcome, position);
    }

    private void say(Object... words) {
        var line = Child.line(words);
        synchronized (out) {
            out.print(line);
            out.flush();
        }
    }

    /// @param heard the outcome of an attempt and the position, or 0
    static void hear(int process, String line, Heard heard) {
        var words = line.split(" ", -1);
        var mark = new Mark(process, Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        heard.said(mark, Outcome.valueOf(words[2]), Long.parseLong(words[3]));
    }

    interface Heard {
        void said(Mark mark, Outcome outcome, long position);
    }
}
