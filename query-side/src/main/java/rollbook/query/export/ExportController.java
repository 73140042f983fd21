package rollbook.query.export;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.query.Reads;

import java.io.IOException;

@RestController
@Reads({"profile", "lobby", "sheet", "journal"})
class ExportController {
    private final ExportWriter writer;

    ExportController(ExportWriter writer) {
        this.writer = writer;
    }

    /// All there is of the caller, as a file. It is written while it is read, so its length is not
    /// known beforehand.
    @GetMapping("/api/users/me/export")
    void export(CurrentUser caller, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rollbook-export.json\"");
        writer.write(caller.id(), response.getOutputStream());
    }
}
