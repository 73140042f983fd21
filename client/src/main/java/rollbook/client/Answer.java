package rollbook.client;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// What came back over HTTP.
///
/// @param body the JSON, or a missing node when there was none
/// @param position the value of `Rollbook-Position`, when the answer carried one
public record Answer(int status, JsonNode body, Optional<String> position) {

    public boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /// The stable code of a problem, or an empty string.
    public String code() {
        return body.path("code").asString("");
    }

    /// This answer, if it is a success.
    ///
    /// @throws Refused when it is not
    public Answer orThrow() {
        if (!isAccepted()) {
            throw new Refused(this);
        }
        return this;
    }

    /// The text of a field that must be there.
    public String text(String field) {
        return body.required(field).asString();
    }
}
