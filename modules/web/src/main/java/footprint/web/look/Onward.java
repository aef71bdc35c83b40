package footprint.web.look;

import jakarta.faces.context.FacesContext;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser to another page once something is done, so that loading that page again does not do it twice. */
public final class Onward {

    private Onward() {
    }

    /**
     * To an address of this council, without ending: /settings/ladder?done=moved. A request that presses two buttons at once, as no browser
     * does, is sent on once.
     */
    public static void to(String address) {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getResponseComplete()) {
            return;
        }
        try {
            faces.getExternalContext().redirect(address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
