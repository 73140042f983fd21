package rollbook.query.admin;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How a view is rebuilt: beside the old one, or in its place.
enum ReplayMode {
    @JsonProperty("shadow")
    SHADOW,
    @JsonProperty("in-place")
    IN_PLACE
}
