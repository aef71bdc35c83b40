/** The operator's pages at the bare domain: councils, orders, certificates. Nothing on them comes from inside a council. */
package footprint.web.operator;
