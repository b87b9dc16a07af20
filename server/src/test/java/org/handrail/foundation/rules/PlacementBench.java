package org.handrail.foundation.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * How long one placement takes, warm, on one core: the levels alone, and with every near-miss and trace. Never a test, because a busy
 * machine must not fail it. Aims: 1 ms and 20 ms.
 */
final class PlacementBench {
  private static final int TIMES = 10_000;

  private PlacementBench() {}

  public static void main(String[] arguments) {
    PlacementPack pack = OklahomaTable.pack();
    int[] numbers = new Random(1).ints(TIMES, 0, 125_000).toArray();
    Answers[] inputs = IntStream.of(numbers).mapToObj(OklahomaTable::input).toArray(Answers[]::new);
    for (int round = 0; round < 2; round++) {
      measure("levels that match", inputs, in -> pack.levels().forEach(level -> {
        Condition row = level.row();
        if (row != null && row.holds(in) && level.id().isEmpty()) {
          throw new AssertionError();
        }
      }));
      measure("with traces and near-misses", inputs, in -> {
        if (pack.read(in).levels().size() != 10) {
          throw new AssertionError();
        }
      });
    }
  }

  private static void measure(String what, Answers[] inputs, Consumer<Answers> work) {
    long[] took = new long[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      long start = System.nanoTime();
      work.accept(inputs[i]);
      took[i] = System.nanoTime() - start;
    }
    Arrays.sort(took);
    System.out.printf(Locale.ROOT, "%-30s median %.3f ms, 99 of 100 within %.3f ms, longest %.3f ms%n", what, took[inputs.length / 2] / 1e6,
        took[inputs.length * 99 / 100] / 1e6, took[inputs.length - 1] / 1e6);
  }
}
