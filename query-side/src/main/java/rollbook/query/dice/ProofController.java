package rollbook.query.dice;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.events.SessionId;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

import java.io.IOException;

@RestController
@Reads({"journal", "lobby"})
class ProofController {
    private final ProofWriter writer;
    private final Memberships memberships;

    ProofController(ProofWriter writer, Memberships memberships) {
        this.writer = writer;
        this.memberships = memberships;
    }

    /// All epochs and rolls that the caller may see, as a file. It is written while it is read, so
    /// its length is not known beforehand.
    @GetMapping("/api/sessions/{sessionId}/proof")
    void proof(@PathVariable SessionId sessionId, CurrentUser caller, HttpServletResponse response)
            throws IOException {
        memberships.require(caller.id(), sessionId);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rollbook-proof.json\"");
        writer.write(sessionId, caller.id(), response.getOutputStream());
    }
}
