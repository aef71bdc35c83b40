package footprint.launcher.councils;

import footprint.kernel.CouncilCode;
import footprint.kernel.Role;
import footprint.launcher.machine.DataFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person for each role of each council, with a password made for this data folder. The file sign-ins.txt, readable by
 * its owner only, is the only place where the passwords stand; Keycloak keeps their hashes.
 */
public final class SignIns {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String OPERATOR = "operator";
    private static final int GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final List<Person> people;
    private final Operator operator;

    private SignIns(List<Person> people, Operator operator) {
        this.people = people;
        this.operator = operator;
    }

    /** Who runs the service: in no council, and signing in at the bare domain. */
    public record Operator(String username, String password) {

        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * Somebody who can sign in.
     *
     * @param council  the only council that he or she may enter
     * @param username council.role-code
     */
    public record Person(CouncilCode council, Role role, String username, String password) {

        /** The role in words: "Service lead". */
        public String title() {
            String words = role.code().replace('-', ' ');
            return Character.toUpperCase(words.charAt(0)) + words.substring(1);
        }

        public String email() {
            return role.code() + "@" + council + ".example";
        }

        @Override
        public String toString() {
            return username;
        }
    }

    /** Reads the known passwords and makes those that are missing. */
    public static SignIns keptIn(DataFolder data, List<CouncilFolder> councils) {
        Path file = data.path().resolve("sign-ins.txt");
        Map<String, String> known = read(file);
        List<Person> people = new ArrayList<>();
        Operator operator = new Operator(OPERATOR, known.computeIfAbsent(OPERATOR, fresh -> password()));
        for (CouncilFolder council : councils) {
            for (Role role : Role.inCouncils()) {
                String username = council.code() + "." + role.code();
                people.add(new Person(council.code(), role, username, known.computeIfAbsent(username, fresh -> password())));
            }
        }
        write(file, known);
        return new SignIns(List.copyOf(people), operator);
    }

    public List<Person> people() {
        return people;
    }

    public Operator operator() {
        return operator;
    }

    public List<Person> of(CouncilCode council) {
        return people.stream().filter(person -> person.council().equals(council)).toList();
    }

    private static String password() {
        SecureRandom random = new SecureRandom();
        StringBuilder made = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            made.append(group == 0 ? "" : "-");
            for (int i = 0; i < GROUP_LENGTH; i++) {
                made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return made.toString();
    }

    private static Map<String, String> read(Path file) {
        Map<String, String> known = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    String[] words = line.trim().split("\\s+");
                    if (words.length == 2) {
                        known.put(words[0], words[1]);
                    }
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return known;
    }

    private static void write(Path file, Map<String, String> known) {
        StringBuilder text = new StringBuilder();
        known.forEach((username, password) -> text.append(String.format("%-36s %s%n", username, password)));
        Path fresh = file.resolveSibling("sign-ins.txt.new");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
