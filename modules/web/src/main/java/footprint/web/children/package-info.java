/** Children, and one child with a line in time. */
package footprint.web.children;
