/// What the views do when somebody was erased.
@NullMarked
package rollbook.query.erasure;

import org.jspecify.annotations.NullMarked;
