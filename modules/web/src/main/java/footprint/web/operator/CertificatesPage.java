package footprint.web.operator;

import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.kernel.Slice;
import footprint.operations.Certificate;
import footprint.operations.boundary.CouncilRegister;
import footprint.web.look.ListAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import java.util.Set;

/** The certificates of councils that are gone, and one of them to print. */
@Named("certificatesPage")
@RequestScoped
public class CertificatesPage {

    private CouncilRegister register;
    private ListAddress address;
    private Slice<Certificate> slice;
    private Certificate certificate;

    protected CertificatesPage() {
    }

    @Inject
    public CertificatesPage(CouncilRegister register, ListAddress address) {
        this.register = register;
        this.address = address;
    }

    public Slice<Certificate> getSlice() {
        if (slice == null) {
            slice = register.certificates(address.pageRequest(Set.of()));
        }
        return slice;
    }

    public Certificate getCertificate() {
        if (certificate == null) {
            if (!address.value("id").matches("\\d{1,18}")) {
                throw new ProblemException(Problem.notFound("OPE-026", "There is no certificate of this number. Choose one from the list."));
            }
            certificate = register.certificate(Long.parseLong(address.value("id")));
        }
        return certificate;
    }
}
