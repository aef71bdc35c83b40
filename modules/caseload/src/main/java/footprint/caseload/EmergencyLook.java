package footprint.caseload;

import java.time.Instant;

/**
 * One look behind the glass: who, at whom, why, until when, and what the service lead said of it afterwards.
 *
 * @param number     the child's number
 * @param open       whether it lasts still
 * @param mine       whether whoever asks is the one who looked: then they may not review it
 * @param justified  null until it is reviewed
 * @param verdict    the words of the review
 */
public record EmergencyLook(long id, long childId, String number, String who, String role, String reason, Instant startedAt, Instant endsAt,
                            boolean open, boolean mine, Instant reviewedAt, String reviewedBy, Boolean justified, String verdict) {
}
