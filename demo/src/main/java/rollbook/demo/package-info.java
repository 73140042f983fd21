@NullMarked
package rollbook.demo;

import org.jspecify.annotations.NullMarked;
