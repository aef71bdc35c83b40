/** What differs between two sets of settings, and what stands in the way of a draft. Pure. */
package footprint.settings.control;
