package rollbook.events;

import java.util.UUID;

/// What every id of the domain is: a UUID behind a prefix that names its type, so that ids of
/// different aggregates can never clash in the log. Ordered as written.
public interface Id extends Comparable<Id> {
    UUID value();

    @Override
    default int compareTo(Id other) {
        return toString().compareTo(other.toString());
    }
}
