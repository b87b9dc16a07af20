package org.handrail.path.week.build.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.handrail.path.week.build.MadeUpWeeks;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.junit.jupiter.api.Test;

/** The process that solves is somebody else's process: whatever becomes of it, we go on. */
class SolvingTests {
  /** Says one week and dies, as a native abort would. */
  static final class Dies {
    public static void main(String[] arguments) {
      System.out.println("week {\"spots\":[null],\"joins\":[]}");
      System.out.flush();
      Runtime.getRuntime().halt(134);
    }
  }

  /** Says what no solver says. */
  static final class Babbles {
    public static void main(String[] arguments) {
      System.out.println("# A fatal error has been detected");
      System.out.println("week {\"spots\":");
    }
  }

  /** Never says anything, whatever its time. */
  static final class Hangs {
    public static void main(String[] arguments) throws InterruptedException {
      Thread.sleep(600_000);
    }
  }

  private final List<BuiltWeek> found = new ArrayList<>();

  @Test
  void a_week_is_solved_to_its_end_in_a_process_of_its_own() {
    Solving.Ended ended = new Solving(MadeUpWeeks.of(List.of(), List.of(), List.of(), List.of(), List.of()), 5, found::add).run();
    assertThat(ended).isEqualTo(Solving.Ended.PROVED);
    assertThat(found).hasSize(1);
  }

  @Test
  void a_process_that_dies_leaves_what_it_found() {
    assertThat(run(Dies.class)).isEqualTo(Solving.Ended.FAILED);
    assertThat(found).hasSize(1);
  }

  @Test
  void a_process_that_babbles_has_failed() {
    assertThat(run(Babbles.class)).isEqualTo(Solving.Ended.FAILED);
    assertThat(found).isEmpty();
  }

  @Test
  void a_process_that_hangs_is_ended_by_stopping_it() throws Exception {
    var solving = new Solving(MadeUpWeeks.program(1), 300, found::add, Hangs.class.getName());
    var running = new CountDownLatch(1);
    var ended = CompletableFuture.supplyAsync(() -> {
      running.countDown();
      return solving.run();
    });
    running.await();
    solving.stop();
    assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(Solving.Ended.STOPPED);
  }

  private Solving.Ended run(Class<?> main) {
    return new Solving(MadeUpWeeks.program(1), 5, found::add, main.getName()).run();
  }
}
