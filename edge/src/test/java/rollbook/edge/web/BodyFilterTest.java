package rollbook.edge.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import rollbook.edge.problem.ProblemWriters;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;

class BodyFilterTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();
    private Instant now = Instant.EPOCH;

    @Test
    void a_body_that_comes_in_time_goes_on() throws Exception {
        send(new Drip(20, Duration.ofMillis(400)));
        assertThat(((HttpServletRequest) chain.getRequest()).getContentLength()).isEqualTo(20);
    }

    @Test
    void a_body_that_drips_is_given_up_after_ten_seconds() throws Exception {
        var drip = new Drip(100_000, Duration.ofSeconds(3));
        send(drip);
        assertGivenUp();
        assertThat(drip.left).isEqualTo(100_000 - 4);
    }

    @Test
    void a_body_that_stops_is_given_up_when_tomcat_does() throws Exception {
        send(new Drip(1, Duration.ZERO));
        assertThat(chain.getRequest()).isNotNull();
        chain.reset();
        send(new Drip(-1, Duration.ZERO));
        assertGivenUp();
    }

    @Test
    void a_body_that_stops_is_given_up_however_tomcat_says_so() throws Exception {
        send(new Broken(new ClientAbortException(new SocketTimeoutException())));
        assertGivenUp();
    }

    @ParameterizedTest
    @ValueSource(classes = {BadRequestException.class, ClientAbortException.class})
    void a_body_that_breaks_off_can_not_be_read(Class<? extends IOException> how) throws Exception {
        send(new Broken(how.getConstructor().newInstance()));
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    private void assertGivenUp() {
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(408);
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    private void send(ServletInputStream body) throws Exception {
        var request =
                new MockHttpServletRequest("POST", "/api/roll") {
                    @Override
                    public ServletInputStream getInputStream() {
                        return body;
                    }
                };
        new BodyFilter(ProblemWriters.plain(), () -> now).doFilter(request, response, chain);
    }

    /// A byte at a time, each after a pause; fewer than none: it never comes.
    private final class Drip extends ServletInputStream {
        private int left;
        private final Duration pause;

        Drip(int bytes, Duration pause) {
            this.left = bytes;
            this.pause = pause;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("the filter reads in chunks");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left < 0) {
                throw new SocketTimeoutException();
            }
            now = now.plus(pause);
            return left-- > 0 ? 1 : -1;
        }

        @Override
        public boolean isFinished() {
            return left == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("nobody listens");
        }
    }

    /// Its socket, or what Tomcat makes of it, throws.
    private static final class Broken extends ServletInputStream {
        private final IOException how;

        Broken(IOException how) {
            this.how = how;
        }

        @Override
        public int read() throws IOException {
            throw how;
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("nobody listens");
        }
    }
}
