package footprint.app;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import footprint.identity.Permission;
import footprint.identity.Permit;
import footprint.identity.control.Permissions;
import footprint.kernel.Role;
import footprint.web.look.PageDoors;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The printed matrix of roles is what the code does: permissions from their table, pages from theirs, addresses of the
 * interface from the doors that their methods call. The walk of the roles over HTTP holds the running product against it.
 */
class RolesPageTest {

    private static final java.nio.file.Path PAGE = java.nio.file.Path.of("../../docs/roles.md");
    private static final java.nio.file.Path FRAME = java.nio.file.Path.of("src/test/resources/roles.md");
    private static final List<Class<? extends Annotation>> VERBS = List.of(GET.class, POST.class, PUT.class, DELETE.class, PATCH.class);
    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("footprint");

    @Test
    void thePrintedRolesAreTheCode() throws IOException {
        String printed = Files.readString(FRAME).replace("{permissions}", permissions()).replace("{pages}", pages())
                .replace("{operations}", operations()).replace("{doors}", doors());
        if (Boolean.getBoolean("footprint.print")) {
            Files.writeString(PAGE, printed);
        }
        assertEquals(printed, Files.readString(PAGE), "print it anew: run this test with -Dfootprint.print=true");
    }

    private static String permissions() {
        return table("Permission", Arrays.stream(Permission.values()).filter(one -> one != Permission.NOBODY)
                .collect(Collectors.toMap(Enum::name, EnumSet::of, (one, other) -> one, java.util.LinkedHashMap::new)));
    }

    private static String pages() {
        Map<String, Set<Permission>> rows = new TreeMap<>();
        PageDoors.all().forEach((address, permission) -> rows.put("`" + address + "`", EnumSet.of(permission)));
        return table("Page or file", rows);
    }

    private static String operations() {
        Map<String, Set<Permission>> rows = new TreeMap<>();
        for (JavaClass resource : HOUSE) {
            if (!resource.getPackageName().startsWith("footprint.api") || !resource.isAnnotatedWith(Path.class)) {
                continue;
            }
            String root = resource.getAnnotationOfType(Path.class).value();
            for (JavaMethod method : resource.getMethods()) {
                VERBS.stream().filter(method::isAnnotatedWith).forEach(verb -> rows.put("`" + verb.getSimpleName() + " " + address(root, method) + "`", asked(method)));
            }
        }
        assertFalse(rows.isEmpty());
        return table("Operation", rows);
    }

    private static String address(String root, JavaMethod method) {
        String own = method.isAnnotatedWith(Path.class) ? method.getAnnotationOfType(Path.class).value() : "";
        return ("/api/v1/" + root + "/" + own).replaceAll("/+", "/").replaceAll("/$", "").replaceAll("\\{\\s*([^:}\\s]+)[^}]*}", "{$1}");
    }

    /** The permissions of every door that a method calls, by itself or through another method of its class. */
    private static Set<Permission> asked(JavaMethod method) {
        Set<Permission> asked = EnumSet.noneOf(Permission.class);
        collect(method, asked, new HashSet<>());
        return asked.isEmpty() ? EnumSet.of(Permission.SIGNED_IN) : asked;
    }

    private static void collect(JavaMethod method, Set<Permission> asked, Set<JavaMethod> seen) {
        if (!seen.add(method)) {
            return;
        }
        Stream.concat(method.getMethodCallsFromSelf().stream(), method.getMethodReferencesFromSelf().stream())
                .flatMap(call -> call.getTarget().resolveMember().stream()).map(JavaMethod.class::cast).forEach(target -> {
                    if (target.isAnnotatedWith(Permit.class)) {
                        asked.add(target.getAnnotationOfType(Permit.class).value());
                    } else if (target.getOwner().getPackageName().startsWith("footprint.api")) {
                        collect(target, asked, seen);
                    }
                });
    }

    private static String doors() {
        List<String> lines = new ArrayList<>();
        HOUSE.stream().filter(type -> type.getPackageName().endsWith(".boundary")).flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Permit.class)).forEach(method -> lines.add("| " + method.getOwner().getPackageName().split("\\.")[1] + " | `"
                        + method.getOwner().getSimpleName() + "." + method.getName() + "` | " + method.getAnnotationOfType(Permit.class).value() + " |"));
        return lines.stream().distinct().sorted().collect(Collectors.joining("\n", "| Room | Door | Asks for |\n|---|---|---|\n", "\n"));
    }

    /** A role is let in where it holds every permission that is asked for. */
    private static String table(String head, Map<String, Set<Permission>> rows) {
        List<Role> roles = Arrays.asList(Role.values());
        StringBuilder text = new StringBuilder("| ").append(head).append(" | Asks for |");
        roles.forEach(role -> text.append(' ').append(role.code()).append(" |"));
        text.append("\n|---|---|").append(":-:|".repeat(roles.size())).append('\n');
        rows.forEach((row, asked) -> {
            text.append("| ").append(row).append(" | ").append(asked.stream().map(Enum::name).collect(Collectors.joining(", "))).append(" |");
            roles.forEach(role -> text.append(asked.stream().allMatch(one -> Permissions.allows(role, one)) ? " yes |" : " . |"));
            text.append('\n');
        });
        return text.toString();
    }
}
