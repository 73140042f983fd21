/// Load drivers: what `results.md` says comes from here.
@NullMarked
package rollbook.benchmarks;

import org.jspecify.annotations.NullMarked;
