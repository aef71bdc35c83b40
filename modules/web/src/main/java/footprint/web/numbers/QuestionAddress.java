package footprint.web.numbers;

import footprint.escalation.AlertKind;
import footprint.kernel.Problem;
import footprint.kernel.ProblemException;
import footprint.reporting.AlertQuestion;
import footprint.reporting.AlertQuestion.By;
import footprint.reporting.AlertQuestion.Counted;
import footprint.web.look.ListAddress;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A question about alerts as the address of its list, and back. */
final class QuestionAddress {

    private QuestionAddress() {
    }

    static String of(AlertQuestion question) {
        StringBuilder address = new StringBuilder("/alerts/numbers/list?counted=").append(question.counted().code())
                .append("&from=").append(question.from()).append("&to=").append(question.to());
        part(address, "kind", question.kind() == null ? null : question.kind().code());
        part(address, "by", question.by() == null ? null : question.by().code());
        part(address, "row", question.row());
        part(address, "column", question.column());
        return address.toString();
    }

    /** @throws ProblemException ESC-085 when the address asks for nothing that is counted; a day that is none the boundary refuses */
    static AlertQuestion asked(ListAddress address) {
        Counted counted = Counted.of(address.value("counted")).orElseThrow(QuestionAddress::nothing);
        By by = address.value("by").isEmpty() ? null : By.of(address.value("by")).orElseThrow(QuestionAddress::nothing);
        AlertKind kind = address.value("kind").isEmpty() ? null : Arrays.stream(AlertKind.values()).filter(one -> one.code().equals(address.value("kind")))
                .findFirst().orElseThrow(QuestionAddress::nothing);
        return new AlertQuestion(counted, NumbersPage.day(address, "from"), NumbersPage.day(address, "to"), kind, by, word(address, "row"), word(address, "column"));
    }

    private static void part(StringBuilder address, String name, String value) {
        if (value != null) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static String word(ListAddress address, String name) {
        return address.value(name).isEmpty() ? null : address.value(name);
    }

    private static ProblemException nothing() {
        return new ProblemException(Problem.invalid("ESC-085", "counted", "Nothing is counted in this way. Nothing was listed. Follow a number on the page of numbers."));
    }
}
