/** The operator's part of the interface, answered at the bare domain only and to an operator's token only. */
package footprint.api.operator;
