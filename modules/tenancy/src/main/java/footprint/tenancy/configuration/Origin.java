package footprint.tenancy.configuration;

/**
 * Where one value of a merged version was written.
 *
 * @param council true when the council said so, false for the product's default
 * @param source  the document the council took it from; null for a default
 * @param file    the file it stands in
 * @param line    its line there
 */
record Origin(boolean council, String source, String file, int line) {
}
