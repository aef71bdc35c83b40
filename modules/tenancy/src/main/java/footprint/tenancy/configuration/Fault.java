package footprint.tenancy.configuration;

import footprint.kernel.Problem;

/**
 * One thing wrong in the configuration files.
 *
 * @param file     the file as named from the configuration folder, such as _default/escalation.yaml
 * @param line     the line on which the value stands, counted from 1; 0 for the whole file
 * @param sentence what is wrong and what to write instead
 */
public record Fault(String file, int line, String sentence) {

    /** As printed: file, line, sentence. */
    @Override
    public String toString() {
        return (line > 0 ? file + ", line " + line : file) + ": " + sentence;
    }

    Problem asProblem() {
        return Problem.invalid("TEN-010", null, this + " Nothing was published.");
    }
}
