/// Mail that leaves for certain: an outbox in the database, emptied into SMTP or a directory.
@NullMarked
package rollbook.command.mail;

import org.jspecify.annotations.NullMarked;
