/// People, as they see themselves and as those they play with see them.
@NullMarked
package rollbook.query.profile;

import org.jspecify.annotations.NullMarked;
