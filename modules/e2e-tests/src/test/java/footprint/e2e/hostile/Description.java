package footprint.e2e.hostile;

import footprint.e2e.Knock;
import footprint.e2e.RunningFootprint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the running application says of its own interface: every address, every method, every parameter. */
final class Description {

    private static final RunningFootprint FOOTPRINT = RunningFootprint.shared();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static JsonNode read;

    private Description() {
    }

    /** One parameter: where it stands (path, query), and its type in the description. */
    record Parameter(String name, String in, String type) {
    }

    /** One method of one address; body is the JSON Schema of what it takes, or null. */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body, String type) {

        boolean reads() {
            return method.equals("GET");
        }

        /** An address of whoever runs the house, answered at the bare domain only. */
        boolean isOperators() {
            return path.startsWith("/api/v1/operator");
        }

        List<Parameter> inPath() {
            return parameters.stream().filter(one -> one.in().equals("path")).toList();
        }

        List<Parameter> inQuery() {
            return parameters.stream().filter(one -> one.in().equals("query")).toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static synchronized JsonNode document() {
        if (read == null) {
            Knock.Answer answer = Knock.at("GET", "/openapi?format=JSON").with("Host", "surrey.localhost:" + FOOTPRINT.port())
                    .with("Accept", "application/json").with("Authorization", Tokens.bearer("surrey", "service-lead")).on(FOOTPRINT.port());
            read = JsonMapper.shared().readTree(answer.body());
        }
        return read;
    }

    static List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document().path("paths").properties().forEach(path -> path.getValue().properties().stream().filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> found.add(operation(method.getKey(), path.getKey(), path.getValue(), method.getValue()))));
        return found;
    }

    private static Operation operation(String method, String path, JsonNode shared, JsonNode said) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode parameter : List.of(shared.path("parameters"), said.path("parameters")).stream().flatMap(list -> list.valueStream()).toList()) {
            parameters.add(new Parameter(parameter.path("name").asString(), parameter.path("in").asString(), parameter.path("schema").path("type").asString("")));
        }
        JsonNode content = said.path("requestBody").path("content");
        String type = content.isEmpty() ? null : content.propertyNames().iterator().next();
        return new Operation(method.toUpperCase(), path, parameters, type == null ? null : content.path(type).path("schema"), type);
    }

    /** A schema with its reference followed. */
    static JsonNode followed(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : followed(document().path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1)));
    }
}
