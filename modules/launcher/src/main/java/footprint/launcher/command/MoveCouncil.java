package footprint.launcher.command;

import footprint.kernel.CouncilCode;
import footprint.tenancy.archive.CouncilMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;

/** A council's way from one database server to another, and back. */
final class MoveCouncil {

    private MoveCouncil() {
    }

    /** What all four have in common. */
    abstract static class Step implements Runnable {

        @Mixin
        private OwnerLogin login;

        @Parameters(paramLabel = "CODE", description = "the council's code")
        protected CouncilCode council;

        @Spec
        private CommandSpec spec;

        CouncilMove mover() {
            return new CouncilMove(login.servers(), Clock.systemUTC());
        }

        void say(String line) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(line);
            out.flush();
        }
    }

    @Command(name = "move", mixinStandardHelpOptions = true,
            description = "Move a council to another database server. Its people read a sentence meanwhile; the old copy is kept until the move is confirmed.",
            footer = {"", "Asked again after an interruption, it goes on. The server is made ready with: footprint server add NAME"})
    static final class Move extends Step {

        @Option(names = "--to", required = true, paramLabel = "SERVER", description = "the server's name")
        private String target;

        @Override
        public void run() {
            long rows = mover().move(council, target, this::say);
            say(String.format(Locale.ROOT, "%s lives on %s: %,d rows moved and compared. The old copy is kept until: footprint council confirm-move %s", council, target, rows, council));
        }
    }

    @Command(name = "move-back", mixinStandardHelpOptions = true, description = "Take an unconfirmed move back, with everything that was written since.")
    static final class Back extends Step {

        @Override
        public void run() {
            long rows = mover().back(council, this::say);
            say(String.format(Locale.ROOT, "%s is back: %,d rows moved and compared. The other copy is kept until: footprint council confirm-move %s", council, rows, council));
        }
    }

    @Command(name = "undo-move", mixinStandardHelpOptions = true, description = "Give up a move that was interrupted; the council is open again where it was.")
    static final class Undo extends Step {

        @Override
        public void run() {
            mover().undo(council);
            say(council + " is where it was.");
        }
    }

    @Command(name = "confirm-move", mixinStandardHelpOptions = true, description = "Drop the copy that a move has kept at the old server.")
    static final class Confirm extends Step {

        @Override
        public void run() {
            mover().confirm(council);
            say("The old copy of " + council + " is gone.");
        }
    }
}
