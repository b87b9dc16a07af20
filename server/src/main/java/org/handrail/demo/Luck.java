package org.handrail.demo;

import java.time.LocalDate;
import java.util.Random;

/** Chance that falls the same way every time: drawn from what it is about, not from how much was drawn before. */
final class Luck {
  private static final long SEED = 0x5DEECE66DL;

  private Luck() {}

  /** The chances of one question about one thing, such as what becomes of somebody's first call. */
  static Random of(Object thing, String question) {
    long mixed = SEED * 31 + thing.hashCode();
    return new Random(mixed * 31 + question.hashCode());
  }

  /** A day between the first and the last, counted from a day, on a workday. */
  static LocalDate day(Random luck, LocalDate from, int least, int most) {
    return Calendar.onWorkday(from.plusDays(least + luck.nextInt(most - least + 1)));
  }
}
