package footprint.tenancy.configuration;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shape that a room's settings must have: tenant-config/schema/&lt;room&gt;.json. */
final class RoomSchema {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema;

    private RoomSchema(Schema schema) {
        this.schema = schema;
    }

    static RoomSchema read(Path file) {
        try {
            return new RoomSchema(REGISTRY.getSchema(Files.readString(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The schema " + file.getFileName() + " could not be read", failure);
        }
    }

    /** Every way in which a document is not of this shape. */
    List<Misfit> misfits(JsonNode document) {
        return schema.validate(document).stream().map(RoomSchema::misfit).toList();
    }

    private static Misfit misfit(Error error) {
        String pointer = error.getInstanceLocation().toString();
        String at = error.getKeyword().equals("additionalProperties") || error.getKeyword().equals("propertyNames")
                ? pointer + "/" + Pointers.escape(error.getProperty()) : pointer;
        String name = Pointers.toDotted(pointer);
        return new Misfit(at, sentence(error, name.isEmpty() ? "The file" : "“" + name + "”"));
    }

    private static String sentence(Error error, String name) {
        JsonNode wanted = error.getSchemaNode();
        JsonNode found = error.getInstanceNode();
        return switch (error.getKeyword()) {
            case "additionalProperties" -> "“" + error.getProperty() + "” is not known here. Check its spelling or take it out.";
            case "required" -> name + " must also say “" + error.getProperty() + "”.";
            case "type" -> name + " must be " + Leaves.text(wanted) + ", not " + shown(found) + ".";
            case "enum" -> name + " must be one of " + Leaves.text(wanted) + ", not " + shown(found) + ".";
            case "const" -> name + " must be " + Leaves.text(wanted) + ", not " + shown(found) + ".";
            case "pattern" -> name + " is written in another way: " + shown(found) + " does not fit " + wanted.asString() + ".";
            case "minItems" -> name + " must have at least " + wanted.asString() + " entry.";
            case "minLength" -> name + " must not be empty.";
            case "minimum" -> name + " must be at least " + wanted.asString() + ", not " + shown(found) + ".";
            case "maximum" -> name + " must be at most " + wanted.asString() + ", not " + shown(found) + ".";
            case "uniqueItems" -> name + " has the same entry twice.";
            default -> name + ": " + error.getMessage() + ".";
        };
    }

    private static String shown(JsonNode found) {
        return found == null || found.isContainer() ? "a group of settings" : found.isNull() ? "empty" : "“" + found.asString() + "”";
    }

    /** @param pointer where, in the document that was looked at */
    record Misfit(String pointer, String sentence) {
    }
}
