package footprint.tenancy.configuration;

import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.time.LocalDate;
import java.util.List;

/** A council's file as text, both ways: what is written is read back as the very same words. */
public final class CouncilFileText {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS, YAMLWriteFeature.INDENT_ARRAYS,
                    YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build()).build();
    private static final String HEADING = "# Written by Footprint. Comments in an earlier file are not kept.\n";

    private CouncilFileText() {
    }

    /**
     * A file that was read and looked at.
     *
     * @param file   what it says
     * @param faults everything wrong with it, with its line; empty when it may be published
     */
    public record Looked(CouncilFile file, List<Fault> faults) {
    }

    /** The file as YAML, always in the same order. */
    public static String write(CouncilFile file) {
        return HEADING + YAML.writeValueAsString(file.tree());
    }

    /**
     * Reads a file and looks at it: its frame, its order, what has begun, and the shape and sense of every version from
     * tomorrow on, merged over the defaults.
     *
     * @param name   the file as the faults name it
     * @param before what the council says now
     */
    public static Looked read(ProductSettings product, String room, String name, String text, CouncilFile before, LocalDate today) {
        Faults faults = new Faults();
        SourceFile source = SourceFile.parse(text, name, faults);
        List<FileVersion> versions = faults.all().isEmpty() ? product.reading(faults).versions(source, name, room, true) : List.of();
        CouncilFile file = CouncilFile.of(room, versions);
        if (faults.all().isEmpty()) {
            ClosedVersions.touched(before, file, today).forEach(touched -> faults.add(name,
                    touched.index() < 0 ? source.line("/versions") : source.line("/versions/" + touched.index() + "/from"), touched.sentence()));
            VersionChecks checks = new VersionChecks(faults);
            product.timeline(room, versions).stream().filter(version -> version.from().isAfter(today))
                    .forEach(version -> checks.look(version, product.schema(room)));
        }
        return new Looked(file, faults.all());
    }
}
