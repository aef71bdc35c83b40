/** What somebody outside the council's line is asked: a partner agency's contact, an independent lawyer. */
package footprint.web.outside;
