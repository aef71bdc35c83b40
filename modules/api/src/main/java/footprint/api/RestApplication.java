package footprint.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** Everything the screens do, for machines. Resources are found by their annotations. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info = @Info(title = "Footprint", version = "1", description = """
                The records of an Independent Reviewing Service, one council per host name. Send a bearer token from the \
                sign-in service whose audience is footprint-api and whose organization is the council of the host. Every \
                fault is application/problem+json with a code from the error catalogue."""),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
public class RestApplication extends Application {
}
