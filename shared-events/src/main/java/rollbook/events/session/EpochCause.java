package rollbook.events.session;

/// Why a dice epoch opened: a chapter began; somebody who may roll joined; a spectator became
/// somebody who may; a lane had no place left.
public enum EpochCause {
    CHAPTER,
    JOIN,
    ROLE,
    EXHAUSTED
}
