package footprint.documents.boundary;

import footprint.documents.PostState;
import footprint.documents.PostedMail;
import footprint.documents.control.SendingPace;
import footprint.documents.post.Envelope;
import footprint.documents.post.MailServer;
import footprint.documents.post.Postman;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.kernel.PageRequest;
import footprint.kernel.Slice;
import footprint.tenancy.CouncilDatabase;
import footprint.tenancy.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Handle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes mail out of the outbox and hands it to the mail server, one at a time. The row is held while the server is spoken
 * to, so no other machine sends it meanwhile; if this one dies after the server took it and before that is written down, it is
 * sent again under the same Message-ID.
 */
@ApplicationScoped
@Transactional
public class PostOffice implements Tick {

    private final CouncilDatabase database;
    private final Optional<MailServer> server;
    private final String home;

    @Inject
    public PostOffice(CouncilDatabase database) {
        this(database, MailServer.configured(), ConfigProvider.getConfig(PostOffice.class.getClassLoader())
                .getOptionalValue("footprint.base-domain", String.class).orElse("localhost"));
    }

    /** @param home what follows the council's name in an address */
    PostOffice(CouncilDatabase database, Optional<MailServer> server, String home) {
        this.database = database;
        this.server = server;
        this.home = home;
    }

    /** For the container's proxy. */
    protected PostOffice() {
        this(null, Optional.empty(), null);
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public String name() {
        return "mail";
    }

    @Override
    @Permit(Permission.CLOCKWORK)
    public boolean tick() {
        return server.isPresent() && next().map(this::send).isPresent();
    }

    /** How the outbox stands. */
    @Permit(Permission.SETTINGS_READ)
    public PostState state() {
        return database.sql().createQuery("""
                        select count(*) filter (where sent_at is null) as waiting, count(*) filter (where sent_at is null and tries > 0) as failing,
                               count(*) filter (where sent_at is not null) as sent, min(written_at) filter (where sent_at is null) as oldest
                        from outgoing_mail""")
                .map((row, context) -> new PostState(server.isPresent(), row.getLong("waiting"), row.getLong("failing"), row.getLong("sent"), at(row, "oldest"))).one();
    }

    /** The outbox, what waits first and then what was sent, newest first. */
    @Permit(Permission.SETTINGS_READ)
    public Slice<PostedMail> mails(PageRequest page) {
        Handle sql = database.sql();
        long total = sql.createQuery("select count(*) from outgoing_mail").mapTo(Long.class).one();
        return new Slice<>(sql.createQuery("""
                        select m.id, p.full_name, m.subject, m.written_at, m.sent_at, m.tries, m.next_at, m.fault
                        from outgoing_mail m join person p on p.id = m.person_id
                        order by m.sent_at desc nulls first, m.id desc limit :size offset :offset""")
                .bind("size", page.size()).bind("offset", page.offset()).map((row, context) -> new PostedMail(row.getLong("id"), row.getString("full_name"),
                        row.getString("subject"), at(row, "written_at"), at(row, "sent_at"), row.getInt("tries"), at(row, "next_at"), row.getString("fault"))).list(),
                total, page);
    }

    private Optional<Row> next() {
        return database.sql().createQuery("""
                        select id, message, address, subject, body, page, written_at, tries from outgoing_mail
                        where sent_at is null and next_at <= clock_timestamp() order by next_at, id limit 1 for update skip locked""")
                .map((row, context) -> new Row(row.getLong("id"), row.getInt("tries"), new Envelope(row.getObject("message", UUID.class), row.getString("address"),
                        row.getString("subject"), text(row.getString("body"), row.getString("page")), at(row, "written_at")))).findOne();
    }

    private String text(String body, String page) {
        return page == null ? body : body + "\n\nhttps://" + database.council().value() + "." + home + page + "\n";
    }

    private long send(Row row) {
        try {
            new Postman(server.orElseThrow()).send(row.envelope());
            database.sql().createUpdate("update outgoing_mail set sent_at = clock_timestamp(), fault = null where id = :id").bind("id", row.id()).execute();
        } catch (MessagingException refused) {
            int tries = row.tries() + 1;
            database.sql().createUpdate("""
                            update outgoing_mail set tries = :tries, fault = :fault, next_at = clock_timestamp() + make_interval(secs => :wait) where id = :id""")
                    .bind("tries", tries).bind("fault", refused.getClass().getSimpleName()).bind("wait", (double) SendingPace.after(tries).toSeconds())
                    .bind("id", row.id()).execute();
        }
        return row.id();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record Row(long id, int tries, Envelope envelope) {
    }
}
