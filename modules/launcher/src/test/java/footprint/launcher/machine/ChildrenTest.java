package footprint.launcher.machine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChildrenTest {

    @TempDir
    Path folder;

    @Test
    void all_processes_end_and_none_can_be_started_after_that() {
        try (DataFolder data = DataFolder.open(folder, false)) {
            Children children = new Children(data);
            Child one = sleeper(children, "one");
            Child two = sleeper(children, "two");
            children.endAll();
            assertFalse(one.process().isAlive());
            assertFalse(two.process().isAlive());
            assertThrows(IllegalStateException.class, () -> sleeper(children, "three"));
        }
    }

    @Test
    void a_death_that_nobody_asked_for_is_told_with_the_last_words() throws Exception {
        try (DataFolder data = DataFolder.open(folder, false)) {
            Children children = new Children(data);
            CompletableFuture<Child> told = new CompletableFuture<>();
            children.whenOneDies(told::complete);
            children.start("talker", "The talker", "TERM", Map.of(), List.of("sh", "-c", "sleep 0.2; echo farewell; exit 3"));
            Child dead = told.get(20, TimeUnit.SECONDS);
            assertEquals("The talker", dead.name());
            assertEquals("farewell", dead.lastWords(1));
            children.endAll();
        }
    }

    @Test
    void a_task_that_ends_is_no_death() throws Exception {
        try (DataFolder data = DataFolder.open(folder, false)) {
            Children children = new Children(data);
            CompletableFuture<Child> told = new CompletableFuture<>();
            children.whenOneDies(told::complete);
            children.startTask("task", "A task", List.of("true")).process().waitFor();
            Thread.sleep(200);
            assertFalse(told.isDone());
        }
    }

    @Test
    void the_next_run_ends_what_a_killed_one_left_and_lets_a_stranger_with_the_same_pid_alone() throws IOException {
        try (DataFolder data = DataFolder.open(folder, false)) {
            Child left = sleeper(new Children(data), "left");
            Child stranger = sleeper(new Children(data), "stranger");
            Path file = folder.resolve("pids/stranger");
            Files.writeString(file, stranger.process().pid() + " 1000000 TERM");
            assertEquals(1, new Children(data).endLeftovers());
            assertFalse(left.process().isAlive());
            assertTrue(stranger.process().isAlive());
            stranger.end();
        }
    }

    private static Child sleeper(Children children, String key) {
        return children.start(key, key, "TERM", Map.of(), List.of("sleep", "300"));
    }
}
