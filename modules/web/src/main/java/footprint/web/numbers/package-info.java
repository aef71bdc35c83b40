/** The numbers of alerts, the lists behind them, and both as files. */
package footprint.web.numbers;
