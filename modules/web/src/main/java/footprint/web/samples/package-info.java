/** Samples of children for dips and audits. */
package footprint.web.samples;
