/**
 * Which council: the one room that may name a schema, a database role or a data source.
 *
 * <p>Everything else asks {@link footprint.tenancy.CouncilDatabase} for the current council's records and
 * {@link footprint.tenancy.Settings} for the current council's rules. Whoever forgets to say which council sees nothing.
 */
package footprint.tenancy;
