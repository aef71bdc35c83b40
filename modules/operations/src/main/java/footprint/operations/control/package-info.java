/** What may be ordered, and when: pure rules over records. */
package footprint.operations.control;
