/** The shape of the return: its eleven files, their columns, their code lists by collection year. */
package footprint.exchange.control.format;
