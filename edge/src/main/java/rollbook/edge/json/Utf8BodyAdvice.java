package rollbook.edge.json;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// JSON between systems is UTF-8 (RFC 8259); Jackson alone would guess UTF-16 and 32 from the
/// bytes. No NUL stands in JSON text, but in every guess at those.
@ControllerAdvice
class Utf8BodyAdvice extends RequestBodyAdviceAdapter {
    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var body = message.getBody().readAllBytes();
        if (!isUtf8Text(body)) {
            throw new HttpMessageNotReadableException("not UTF-8", message);
        }
        return new ReadBody(message.getHeaders(), new ByteArrayInputStream(body));
    }

    private static boolean isUtf8Text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return text.chars().noneMatch(unit -> unit == 0);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private record ReadBody(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
