package footprint.web.settings;

import jakarta.enterprise.context.SessionScoped;

import java.io.Serializable;

/** The file of settings that somebody has sent and not yet decided about; kept with the session, so that it is sent only once. */
@SessionScoped
public class WaitingFile implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private byte[] content;

    /** Keeps a file in the place of the one before. */
    public void keep(String fileName, byte[] bytes) {
        name = fileName;
        content = bytes.clone();
    }

    public void forget() {
        name = null;
        content = null;
    }

    public String name() {
        return name;
    }

    /** What is in it; null when nothing waits. */
    public byte[] content() {
        return content == null ? null : content.clone();
    }
}
