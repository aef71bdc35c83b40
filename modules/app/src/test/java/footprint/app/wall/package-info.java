/** The wall between councils, tried inside the real server with the real WAR. */
package footprint.app.wall;
