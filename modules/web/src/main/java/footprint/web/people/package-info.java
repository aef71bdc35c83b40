/** People and their roles, for the council's administrator. No child is ever shown here. */
package footprint.web.people;
