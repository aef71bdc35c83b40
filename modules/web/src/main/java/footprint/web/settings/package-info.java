/** Pages on which a council reads its own rules, and corrects its calendar. */
package footprint.web.settings;
