package org.handrail;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.handrail.foundation.platform.database.CannotStart;
import org.handrail.foundation.rules.PlacementTable;
import org.handrail.path.measures.ScoreForms;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The program. {@code ./handrail} finds Java, builds when needed and comes here. Components are named in full, so that
 * two modules may each have, say, a {@code TodayController}.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Handrail {
  private static final int FAILED = 1;

  public static void main(String[] arguments) {
    Shutdown shutdown = new Shutdown();
    try {
      int exit = run(CommandLine.parse(List.of(arguments), System.getenv(), home()), shutdown);
      if (exit >= 0) {
        shutdown.close();
        System.exit(exit);
      }
    } catch (Usage e) {
      System.err.println(e.getMessage() + ". See ./handrail help");
      System.exit(Usage.EXIT);
    } catch (SpringApplication.AbandonedRunException e) {
      throw e; // the build has seen what it wanted
    } catch (RuntimeException e) {
      if (!shutdown.isClosed()) {
        System.err.println(Failure.line(e));
        shutdown.close();
        System.exit(FAILED);
      }
    }
  }

  /** @return the exit code, or a negative number when the program goes on until it is told to end */
  private static int run(Command command, Shutdown shutdown) {
    return switch (command) {
      case Command.Demo demo -> Serving.demo(demo, shutdown);
      case Command.Start start -> Serving.start(start, shutdown);
      case Command.Import importing -> new Importing(importing).run(shutdown);
      case Command.VerifyAudit verify -> VerifyingAudit.run(verify, shutdown);
      case Command.PlaceRatings place -> workOut(() -> PlacementTable.of(place.pack())::answer, place.file());
      case Command.ScoreAnswers score -> workOut(() -> ScoreForms.of(score.instrument())::answer, score.file());
      case Command.MeasureWeek(var measured) -> {
        System.out.println(measured.run());
        yield 0;
      }
      case Command.Prepare() -> {
        SpringApplication.run(Handrail.class);
        yield 0;
      }
      case Command.Replay replay -> Replaying.run(replay, shutdown);
      case Command.WarmUp warmUp -> WarmingUp.run(warmUp, shutdown);
    };
  }

  private static int workOut(Supplier<UnaryOperator<String>> by, String file) {
    UnaryOperator<String> answer;
    try {
      answer = by.get();
    } catch (IllegalArgumentException unknown) {
      throw new Usage(String.valueOf(unknown.getMessage()));
    }
    AnswerFile.read(file, System.in).each(answer, System.out);
    return 0;
  }

  /** Where data is kept by default: the launcher passes the home directory that its shell knows. */
  private static Path home() {
    return Path.of(Optional.ofNullable(System.getProperty("handrail.home"))
        .orElseGet(() -> {
          String user = System.getProperty("user.home");
          if (user == null) {
            throw new CannotStart("There is no home directory: name one for the data with --data");
          }
          return user + "/.handrail";
        }));
  }
}
