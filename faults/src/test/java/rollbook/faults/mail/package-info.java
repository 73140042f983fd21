/// Mail that leaves for certain, whoever dies meanwhile.
@NullMarked
package rollbook.faults.mail;

import org.jspecify.annotations.NullMarked;
