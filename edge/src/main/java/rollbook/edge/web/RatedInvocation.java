package rollbook.edge.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

import rollbook.edge.ClientAddress;
import rollbook.edge.limit.Rates;
import rollbook.edge.limit.Traffic;

/// Counts a request at the one moment the protocol leaves for 429: its parameters and body are read
/// (400), the controller has not yet looked for anything (404).
final class RatedInvocation extends ServletInvocableHandlerMethod {
    private final Rates rates;

    RatedInvocation(HandlerMethod handler, Rates rates) {
        super(handler);
        this.rates = rates;
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
        if (RequestContextHolder.getRequestAttributes()
                instanceof ServletRequestAttributes attributes) {
            count(attributes.getRequest());
        }
        return super.doInvoke(arguments);
    }

    private void count(HttpServletRequest request) {
        var path = request.getServletPath();
        if (!path.startsWith("/api/")) {
            return;
        }
        var caller = Caller.current();
        if (caller == null) {
            rates.takeAnonymous(ClientAddress.of(request.getRemoteAddr()));
        } else {
            rates.take(caller.id(), Traffic.of(request.getMethod(), path));
        }
    }
}
