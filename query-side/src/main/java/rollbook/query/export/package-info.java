/// What Rollbook has of a person, for that person.
@NullMarked
package rollbook.query.export;

import org.jspecify.annotations.NullMarked;
