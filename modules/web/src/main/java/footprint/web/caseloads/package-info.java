/** Pages of the caseloads: who carried what on any day, and the cases besides looked-after children. */
package footprint.web.caseloads;
