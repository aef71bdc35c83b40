package footprint.web.operator;

import jakarta.faces.context.FacesContext;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Sends the browser on after a form was taken, so that a reload sends nothing twice. */
final class Leave {

    private Leave() {
    }

    static void to(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
