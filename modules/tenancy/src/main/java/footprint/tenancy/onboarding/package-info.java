/** How a council comes to be: its role, its schema, its tables, its first configuration. Plain Java, run by the launcher. */
package footprint.tenancy.onboarding;
