package rollbook.launcher.attack;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A route as the OpenAPI document has it.
///
/// @param body one of the documented shape, missing when the route takes none
record Route(String method, String path, JsonNode body) {
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
                                        samples.bodyOf(methods.path(method))));
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

    boolean names(String place) {
        return path.contains("{" + place + "}");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
