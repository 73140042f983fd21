@NullMarked
package rollbook.client;

import org.jspecify.annotations.NullMarked;
