package rollbook.query.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/// One fact of a character's life.
///
/// @param version that the sheet came to by it
/// @param by who acted; absent where Rollbook itself did
/// @param event its type and its facts
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryItem(long version, Instant at, @Nullable String by, JsonNode event) {}
