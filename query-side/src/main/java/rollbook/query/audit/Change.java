package rollbook.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// One thing at the table that an event changed.
///
/// @param path from the table's root, for instance `tokens.token-….x`
/// @param before absent when it was not there
/// @param after absent when it is gone
@JsonInclude(JsonInclude.Include.NON_NULL)
record Change(String path, @Nullable JsonNode before, @Nullable JsonNode after) {}
