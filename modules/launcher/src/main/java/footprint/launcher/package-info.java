/** The command behind ./run: what it accepts, the order of its steps, and what it tells the person who typed it. */
package footprint.launcher;
