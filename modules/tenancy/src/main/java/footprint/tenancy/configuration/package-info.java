/**
 * Configuration as a council writes it: YAML files by room, a JSON Schema for each, defaults beneath. Read as a whole,
 * checked as a whole, every fault listed with its file and line, and only then accepted. Plain Java.
 */
package footprint.tenancy.configuration;
