package footprint.reviews;

import footprint.timetable.Interval;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReviewsSettingsTest {

    @Test
    void theExampleInTheRoomsPageIsReadAsItIsWritten() throws IOException {
        String page = Files.readString(Path.of("../../docs/rooms/reviews.md"));
        String yaml = page.substring(page.indexOf("```yaml") + 7, page.indexOf("```", page.indexOf("```yaml") + 7));
        ReviewsSettings settings = YAMLMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build()
                .readValue(yaml, ReviewsSettings.class);
        assertEquals(new Interval.WorkingDays(20), settings.deadlines().first().interval());
        assertEquals(ReviewsSettings.Moves.NONE, settings.deadlines().afterMove().moves());
        assertEquals(ReviewsSettings.CountsLateBy.COMPLETION, settings.series().countsLateBy());
        assertEquals(4, settings.participation().age());
        assertEquals("drift", settings.extraReasons().getFirst().code());
    }
}
