@NullMarked
package rollbook.edge.web;

import org.jspecify.annotations.NullMarked;
