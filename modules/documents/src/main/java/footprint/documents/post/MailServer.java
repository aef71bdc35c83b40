package footprint.documents.post;

import org.eclipse.microprofile.config.ConfigProvider;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * The installation's mail server; each part has a setting footprint.smtp.….
 *
 * @param host     its name
 * @param port     where it listens
 * @param user     for signing in; null: nobody signs in
 * @param password with it
 * @param security starttls (refused where the server has none), tls or none
 * @param from     whom mail comes from
 */
public record MailServer(String host, int port, String user, String password, String security, String from) {

    private static final String MILLIS = "10000";

    /** The one that the settings name; empty where they name none, and then mail waits. */
    public static Optional<MailServer> configured() {
        return read(name -> ConfigProvider.getConfig(MailServer.class.getClassLoader()).getOptionalValue(name, String.class));
    }

    static Optional<MailServer> read(Function<String, Optional<String>> settings) {
        return settings.apply("footprint.smtp.host").filter(host -> !host.isBlank()).map(host -> new MailServer(host,
                settings.apply("footprint.smtp.port").map(Integer::parseInt).orElse(587), settings.apply("footprint.smtp.user").orElse(null),
                settings.apply("footprint.smtp.password").orElse(null), settings.apply("footprint.smtp.security").orElse("starttls"),
                settings.apply("footprint.smtp.from").orElse("footprint@" + host)));
    }

    /** As Jakarta Mail wants to be told. A server that says nothing for ten seconds is given up for now. */
    Properties properties() {
        Properties all = new Properties();
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.smtp.host", host);
        all.put("mail.smtp.port", Integer.toString(port));
        all.put("mail.smtp.auth", Boolean.toString(user != null));
        all.put("mail.smtp.starttls.enable", Boolean.toString(security.equals("starttls")));
        all.put("mail.smtp.starttls.required", Boolean.toString(security.equals("starttls")));
        all.put("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
        all.put("mail.smtp.ssl.checkserveridentity", "true");
        all.put("mail.smtp.connectiontimeout", MILLIS);
        all.put("mail.smtp.timeout", MILLIS);
        all.put("mail.smtp.writetimeout", MILLIS);
        return all;
    }
}
