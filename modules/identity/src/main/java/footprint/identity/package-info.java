/** Who acts, and what they may do: from a Keycloak token to an {@link footprint.kernel.Actor}, permissions, and a record of every look. */
package footprint.identity;
