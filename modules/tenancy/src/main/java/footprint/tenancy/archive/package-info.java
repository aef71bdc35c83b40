/**
 * A council as a file: written, checked, loaded, restored; and a council moved between servers. Run with the owner's login,
 * never by the application. The file is described in docs/runbooks/council-archive.md.
 */
package footprint.tenancy.archive;
