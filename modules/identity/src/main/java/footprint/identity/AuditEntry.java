package footprint.identity;

import java.time.Instant;

/**
 * One entry of a council's audit trail (R123): who did what to which record, when, from where and why.
 *
 * @param number   its place in the chain: 1, 2, 3 … without a gap
 * @param at       when, to the microsecond
 * @param person   key of the person; null when somebody unknown to the council was refused
 * @param username the sign-in name
 * @param role     code of the role in which they acted
 * @param child    key of the child; null for a list
 * @param door     the boundary method that was opened
 * @param how      read, write, list, refused, or another word that the door said
 * @param asked    what a list was asked for, as JSON; null if nothing
 * @param counted  how many rows a list had; null if it is none
 * @param address  of the client; null when no request was behind it
 * @param via      session or token
 * @param page     the address that was asked for, without its query
 * @param why      the reason that was given, or the door's purpose
 * @param before   what was there before a write, as JSON
 * @param after    what was there after it, as JSON
 */
public record AuditEntry(long number, Instant at, Long person, String username, String role, Long child, String door, String how, String asked, Long counted,
                         String address, String via, String page, String why, String before, String after) {
}
