/** The table of roles and permissions. Pure. */
package footprint.identity.control;
