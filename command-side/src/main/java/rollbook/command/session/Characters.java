package rollbook.command.session;

import rollbook.events.CharacterId;

/// The characters that people bring to tables, as they stand. Tables know no more of characters, so
/// those who keep them answer.
public interface Characters {
    /// One without owner and sheet when there is no such character.
    NamedCharacter named(CharacterId id);
}
