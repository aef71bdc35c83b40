/** How the other rooms reach the current council's records and rules inside the server. */
package footprint.tenancy.boundary;
