/** Alerts: the ladder with what stands on it, one alert and what can be done with it, raising, answering. */
package footprint.web.alerts;
