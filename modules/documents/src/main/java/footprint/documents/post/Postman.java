package footprint.documents.post;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import java.nio.charset.StandardCharsets;
import java.util.Date;

/** Hands mail to a mail server (SMTP). */
public final class Postman {

    private final MailServer server;
    private final Session session;

    public Postman(MailServer server) {
        this.server = server;
        session = Session.getInstance(server.properties(), server.user() == null ? null : new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(server.user(), server.password());
            }
        });
    }

    /** Hands one over. @throws MessagingException when the server did not take it */
    public void send(Envelope envelope) throws MessagingException {
        MimeMessage message = new Named(session, "<" + envelope.message() + "@" + domain() + ">");
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(envelope.to(), true));
        message.setSubject(envelope.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
        message.setText(envelope.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(envelope.written()));
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private String domain() {
        return server.from().substring(server.from().indexOf('@') + 1);
    }

    /** A message that keeps its name. */
    private static final class Named extends MimeMessage {

        private final String name;

        Named(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
