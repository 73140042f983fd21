package rollbook.edge.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

import rollbook.edge.CurrentUser;

/// The signed-in user as Spring Security knows him.
final class Caller extends AbstractAuthenticationToken {
    private final transient CurrentUser user;

    Caller(CurrentUser user) {
        super(
                user.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList());
        this.user = user;
        setAuthenticated(true);
    }

    /// Whose request this thread serves, or null when nobody has signed in.
    static @Nullable CurrentUser current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Caller caller
                ? caller.user
                : null;
    }

    @Override
    public CurrentUser getPrincipal() {
        return user;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
