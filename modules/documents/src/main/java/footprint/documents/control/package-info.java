/** How a paper is set: fonts, headings, bookmarks. Nothing here knows what a paper is about. */
package footprint.documents.control;
