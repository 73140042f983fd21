package rollbook.events;

import java.util.UUID;

/// What every id of the domain is: a UUID behind a prefix that names its type, so that ids of
/// different aggregates can never clash in the log.
public interface Id {
    UUID value();
}
