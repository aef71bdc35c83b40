package footprint.caseload;

import java.time.LocalDate;

/**
 * Who is, was or will be a child's social worker.
 *
 * @param personId key of the person
 * @param name     that person's name
 * @param from     first day
 * @param to       last day; null: until somebody else follows
 */
public record SocialWorker(long personId, String name, LocalDate from, LocalDate to) {
}
