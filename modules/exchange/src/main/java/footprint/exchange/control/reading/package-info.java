/** From bytes to rows: zip and CSV, streamed, with every limit that keeps a hostile file from doing harm. */
package footprint.exchange.control.reading;
