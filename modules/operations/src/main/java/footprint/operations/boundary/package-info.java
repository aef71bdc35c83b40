/** The operator's doors. They reach the registry of councils and nothing else. */
package footprint.operations.boundary;
