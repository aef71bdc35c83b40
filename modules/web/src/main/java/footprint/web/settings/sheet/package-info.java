/** Pages on which an administrator changes single values: fields by path, with the kind, the default and who says so. */
package footprint.web.settings.sheet;
