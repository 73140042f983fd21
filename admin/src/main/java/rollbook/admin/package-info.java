/// `rollbook-admin`: what runs Rollbook from a terminal, over its admin routes.
@NullMarked
package rollbook.admin;

import org.jspecify.annotations.NullMarked;
