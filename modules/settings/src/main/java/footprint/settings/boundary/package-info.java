/** The doors of the room: drafts, publications, files. */
package footprint.settings.boundary;
