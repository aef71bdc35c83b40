/** Keycloak: built once, started, and its realm kept in step with the councils and the port. */
package footprint.launcher.signin;
