package footprint.tenancy.configuration;

/**
 * Who said a value.
 *
 * @param from   "council" or "default"
 * @param source the council's document; null for a default
 */
public record Provenance(String from, String source) {

    public boolean isDefault() {
        return "default".equals(from);
    }
}
