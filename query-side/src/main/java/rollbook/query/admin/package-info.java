/// How the views are doing, and how to rebuild them.
@NullMarked
package rollbook.query.admin;

import org.jspecify.annotations.NullMarked;
