/// The event log against Axon's stock engine and against what plain SQL can do, each of them in the
/// same run, in turns.
@NullMarked
package rollbook.benchmarks.log;

import org.jspecify.annotations.NullMarked;
