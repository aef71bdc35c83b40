package footprint.documents.boundary;

import footprint.documents.Mail;
import org.jdbi.v3.core.Handle;

/**
 * Where mail is laid to be sent. It needs no container, runs in the caller's transaction and leaves the permission to the
 * caller's door: what is rolled back was never written, and what is committed goes out.
 */
public final class Outbox {

    private final Handle sql;

    /** @param sql of the transaction that does what the mail tells of */
    public Outbox(Handle sql) {
        this.sql = sql;
    }

    /** @return whether it was laid there; false where this person has a mail about this already */
    public boolean put(Mail mail) {
        return sql.createUpdate("""
                        insert into outgoing_mail (about, person_id, address, subject, body, page)
                        values (:about, :person, :address, :subject, :body, :page) on conflict (about, person_id) do nothing""")
                .bind("about", mail.about()).bind("person", mail.person()).bind("address", mail.address()).bind("subject", mail.subject())
                .bind("body", mail.body()).bind("page", mail.page()).execute() > 0;
    }
}
