package footprint.web.ladder;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LadderPictureTest {

    @Property
    void no_words_lie_over_others_and_all_lie_in_the_picture(@ForAll("ladders") DrawnLadder ladder) {
        LadderPicture picture = new LadderPicture(ladder);
        int last = 0;
        for (LadderPicture.Rung rung : picture.getRungs()) {
            for (LadderPicture.Line line : rung.lines()) {
                assertTrue(line.y() >= last + 15, "words at " + line.y() + " under words at " + last);
                assertTrue(line.text().length() <= 32, line.text());
                last = line.y();
            }
        }
        assertTrue(last <= picture.getHeight());
    }

    @Property
    void it_says_in_words_what_it_shows(@ForAll("ladders") DrawnLadder ladder) {
        LadderPicture picture = new LadderPicture(ladder);
        assertEquals(ladder.stages().size(), picture.getRungs().size());
        assertEquals(ladder.stages().size(), picture.getSentences().size());
        int ways = ladder.stages().stream().mapToInt(stage -> ladder.after(stage).size()).sum();
        assertEquals(ladder.branches() ? ways : 0, picture.getArrows().size());
    }

    @Test
    void the_first_stage_stands_at_the_bottom_and_every_word_of_a_title_is_there() {
        LadderPicture picture = new LadderPicture(new DrawnLadder(List.of(stage(1, "One", List.of()), stage(0, "Nought", List.of())), "5 days", null, true, false, "none", null));
        assertEquals(0, picture.getRungs().getLast().stage().number());
        assertEquals(List.of("Director of Services for", "Children", "Antidisestablishmentarian", "ism"),
                LadderPicture.wrapped("Director of Services for Children Antidisestablishmentarianism", 25));
    }

    @Provide
    Arbitrary<DrawnLadder> ladders() {
        Arbitrary<String> words = Arbitraries.strings().withCharRange('a', 'z').withChars(' ').ofMaxLength(60);
        return Arbitraries.integers().between(1, 9).flatMap(size -> words.list().ofSize(size).flatMap(names ->
                Arbitraries.integers().between(0, size - 1).set().ofMaxSize(3).list().ofSize(size).map(next -> {
                    List<DrawnStage> stages = new ArrayList<>();
                    for (int i = 0; i < size; i++) {
                        stages.add(stage(i, names.get(i), next.get(i).stream().sorted().toList()));
                    }
                    return new DrawnLadder(stages, "5 working days", null, true, false, "any-time", null);
                })));
    }

    private static DrawnStage stage(int number, String name, List<Integer> next) {
        return new DrawnStage(number, name, name.isBlank() ? List.of() : List.of(name), null, number == 0, true, List.of(), null, false, false, next, null);
    }
}
