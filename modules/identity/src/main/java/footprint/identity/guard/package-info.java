/** What happens around every boundary method: the actor, the permission, the record of the look. */
package footprint.identity.guard;
