/** Pages on which an administrator changes the ladder and the reasons, and the drawing of a ladder. What is changed is the draft. */
package footprint.web.ladder;
