package rollbook.launcher.attack;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A route as the OpenAPI document has it.
///
/// @param body one of the documented shape, missing when the route takes none
/// @param documented the names of what is documented to stand in the path
record Route(String method, String path, JsonNode body, Set<String> documented) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    static List<Route> all(JsonNode document) {
        var samples = new Samples(document);
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> of(path.getKey(), path.getValue(), samples))
                .toList();
    }

    private static Stream<Route> of(String path, JsonNode methods, Samples samples) {
        return METHODS.stream()
                .filter(methods::has)
                .map(
                        method ->
                                new Route(
                                        method.toUpperCase(Locale.ROOT),
                                        path,
                                        samples.bodyOf(methods.path(method)),
                                        documented(methods.path(method))));
    }

    private static Set<String> documented(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("path"))
                .map(parameter -> parameter.path("name").asString())
                .collect(Collectors.toSet());
    }

    /// The same address by another method, or with another body.
    Route with(String method, JsonNode body) {
        return new Route(method, path, body, documented);
    }

    /// As it is sent, with every place in the path filled by its name.
    Request request(UnaryOperator<String> places) {
        var target = PLACE.matcher(path).replaceAll(place -> places.apply(place.group(1)));
        var request = Request.of(method, target).with("If-Match", "\"1\"");
        return body.isMissingNode() ? request : request.json(body.toString());
    }

    Request request(Map<String, String> places) {
        return request(name -> places.getOrDefault(name, name));
    }

    boolean startsWith(String prefix) {
        return path.startsWith(prefix);
    }

    Set<String> places() {
        return PLACE.matcher(path)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());
    }

    boolean names(String place) {
        return path.contains("{" + place + "}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
