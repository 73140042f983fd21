package rollbook.edge.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

import rollbook.edge.PageRequest;
import rollbook.edge.problem.ProblemException;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The query parameters of one route, read off its method.
///
/// @param repeatable those that may occur more than once
record KnownParameters(Set<String> names, Set<String> repeatable) {

    static KnownParameters of(HandlerMethod method) {
        var names = new HashSet<String>();
        var repeatable = new HashSet<String>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == PageRequest.class) {
                names.addAll(List.of(PageRequestArgument.LIMIT, PageRequestArgument.CURSOR));
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(name(parameter));
                if (isMany(parameter.getParameterType())) {
                    repeatable.add(name(parameter));
                }
            }
        }
        return new KnownParameters(Set.copyOf(names), Set.copyOf(repeatable));
    }

    /// @throws ProblemException `request.invalid`, naming the first parameter that is wrong
    void check(Map<String, List<String>> given) {
        given.forEach(
                (name, values) -> {
                    if (!names.contains(name)) {
                        throw ProblemException.invalid(name, "is not a parameter of this route");
                    }
                    if (values.size() > 1 && !repeatable.contains(name)) {
                        throw ProblemException.invalid(name, "may be given once");
                    }
                });
    }

    private static String name(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var explicit = annotation == null ? "" : annotation.name();
        return explicit.isEmpty() ? String.valueOf(parameter.getParameterName()) : explicit;
    }

    private static boolean isMany(Class<?> type) {
        return type.isArray() || Collection.class.isAssignableFrom(type);
    }
}
