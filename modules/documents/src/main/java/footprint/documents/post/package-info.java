/** The mail server of the installation, and how a mail is handed to it. Knows no council and no table. */
package footprint.documents.post;
