/** Doors to what concerns the council itself rather than a child: the settings in force. */
package footprint.identity.boundary;
