package rollbook.query.rsocket;

import org.springframework.stereotype.Component;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the route that a name belongs to.
@Component
final class Routes {
    /// A route, and what stood in its variable parts.
    record Match<R extends Route>(R route, List<String> variables) {}

    private final List<Route> routes;

    Routes(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /// @throws ProblemException `route.not-found`
    <R extends Route> Match<R> find(Class<R> kind, Optional<String> name) {
        for (var route : routes) {
            var variables = name.flatMap(known -> variables(route.pattern(), known));
            if (kind.isInstance(route) && variables.isPresent()) {
                return new Match<>(kind.cast(route), variables.get());
            }
        }
        throw new ProblemException(ProblemCode.ROUTE_NOT_FOUND);
    }

    private static Optional<List<String>> variables(String pattern, String name) {
        var expected = pattern.split("\\.", -1);
        var actual = name.split("\\.", -1);
        if (expected.length != actual.length) {
            return Optional.empty();
        }
        var variables = new ArrayList<String>();
        for (var i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                variables.add(actual[i]);
            } else if (!expected[i].equals(actual[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
