package footprint.tenancy.configuration;

import footprint.tenancy.RoomSettings;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads a room's document into its record. Keys and enum values are written in kebab-case. */
public final class SettingsMapper {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .annotationIntrospector(new KebabEnums())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SettingsMapper() {
    }

    /** The room that a record belongs to. */
    public static String roomOf(Class<?> type) {
        RoomSettings mark = type.getAnnotation(RoomSettings.class);
        if (mark == null) {
            throw new IllegalArgumentException(type + " is not marked @RoomSettings");
        }
        return mark.value();
    }

    /** The record; a document that does not fit is a {@link tools.jackson.core.JacksonException}. */
    public static <T> T read(JsonNode document, Class<T> type) {
        return JSON.treeToValue(document, type);
    }

    /** Text of a stored document as a tree. */
    public static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static Map<String, Provenance> provenance(String json) {
        return new TreeMap<>(JSON.readValue(json, new TypeReference<Map<String, Provenance>>() { }));
    }

    /** A tree or a record as text. */
    public static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    /** WORKING_DAYS is written working-days. */
    private static final class KebabEnums extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
            String[] found = super.findEnumValues(config, type, values, names);
            for (int i = 0; i < found.length; i++) {
                if (found[i] == null) {
                    found[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
                }
            }
            return found;
        }
    }
}
