/// The log under several writers, with everything around it breaking.
@NullMarked
package rollbook.faults.log;

import org.jspecify.annotations.NullMarked;
