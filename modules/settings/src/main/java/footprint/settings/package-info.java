/**
 * How an administrator changes what the council decides: a draft, a look at what would differ, a check, a publication from
 * a day, the way back, and the same by files. What the settings mean is each room's own business.
 */
package footprint.settings;
