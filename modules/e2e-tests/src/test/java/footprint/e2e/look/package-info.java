/** Every page, looked at: by axe, by keyboard, in three widths and two schemes. */
package footprint.e2e.look;
