package rollbook.query.sheet;

import rollbook.events.UserId;

/// Which characters of somebody are listed, and how.
///
/// @param text a part of the name, in whatever case
/// @param archived those that were put away, instead of those in use
record SheetList(UserId ownerId, String text, boolean archived, SheetOrder order) {
    /// What a cursor of this list is of no use outside of.
    String name() {
        return String.join(
                "/",
                "characters",
                ownerId.toString(),
                order.toString(),
                Boolean.toString(archived),
                text);
    }
}
