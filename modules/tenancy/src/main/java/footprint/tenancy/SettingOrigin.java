package footprint.tenancy;

/**
 * Where a setting's value comes from (R016).
 *
 * @param path      dotted path inside the room's settings, such as deadlines.first-review.days
 * @param value     the value as text
 * @param isDefault true when the council is silent and the product's default stands
 * @param source    the document that says so; null for a default
 */
public record SettingOrigin(String path, String value, boolean isDefault, String source) {
}
