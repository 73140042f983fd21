@NullMarked
package rollbook.benchmarks;

import org.jspecify.annotations.NullMarked;
