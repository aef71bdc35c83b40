/** Need to Know notices: writing one down, the list, reading a copy. */
package footprint.web.notices;
