package rollbook.edge.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.AccessTokenVerifier;
import rollbook.edge.token.InvalidToken;
import rollbook.edge.token.SignIns;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/// Signs the caller in by the one `Authorization: Bearer` header. A token that is no good leaves
/// the request anonymous: public routes work, all others answer 401.
final class BearerFilter extends OncePerRequestFilter {
    static final String CHALLENGE = "Bearer realm=\"rollbook\"";

    /// Set when there was a token, and it was refused.
    static final String REJECTED = "rollbook.tokenRejected";

    private static final String SCHEME = "Bearer ";

    private final AccessTokenVerifier verifier;
    private final SignIns signIns;
    private final SecurityLog security;

    BearerFilter(AccessTokenVerifier verifier, SignIns signIns, SecurityLog security) {
        this.verifier = verifier;
        this.signIns = signIns;
        this.security = security;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var caller = caller(Collections.list(request.getHeaders("Authorization")));
            if (caller != null) {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(caller);
                SecurityContextHolder.setContext(context);
            }
        } catch (InvalidToken refusal) {
            request.setAttribute(REJECTED, true);
            security.note(Happening.TOKEN_REFUSED, null, refusal.getMessage());
        }
        chain.doFilter(request, response);
    }

    private @Nullable Caller caller(List<String> headers) throws InvalidToken {
        if (headers.isEmpty()) {
            return null;
        }
        var header = headers.getFirst();
        if (headers.size() > 1) {
            throw new InvalidToken("several Authorization headers");
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new InvalidToken("another scheme than Bearer");
        }
        var user = verifier.verify(header.substring(SCHEME.length()).strip());
        if (!signIns.alive(user)) {
            throw new InvalidToken("its sign-in has ended");
        }
        return new Caller(user);
    }
}
