/** The life of a council: what the operator orders, and what became of it. No child's record is reached from this room. */
package footprint.operations;
