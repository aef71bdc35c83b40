/**
 * From a browser or a machine to a caller: sign-in through Keycloak, bearer tokens, and the gate that nobody passes
 * without either. The council of the host and the council of the caller must be one, on every request.
 */
package footprint.identity.signin;
