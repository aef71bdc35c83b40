/** Benchmarks: never shipped, never timed tests. Each is a main class that prints its figures; docs/benchmarks.md keeps the last. */
package footprint.perf;
