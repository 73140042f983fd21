@NullMarked
package rollbook.benchmarks.log;

import org.jspecify.annotations.NullMarked;
