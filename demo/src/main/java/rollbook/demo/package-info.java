/// A campaign to look at, and an evening that plays itself through the public interfaces.
@NullMarked
package rollbook.demo;

import org.jspecify.annotations.NullMarked;
