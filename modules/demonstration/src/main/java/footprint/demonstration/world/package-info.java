/**
 * The invented world of one council: from totals to spells in care, from spells to children, episodes, reviews and alerts.
 * Pure functions of targets, rules, seed and today; every joint constraint goes through {@link footprint.demonstration.world.Deal}.
 */
package footprint.demonstration.world;
