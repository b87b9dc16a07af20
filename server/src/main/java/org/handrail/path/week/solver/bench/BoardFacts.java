package org.handrail.path.week.solver.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.handrail.path.week.solver.bench.MadeUpWeek.Open;
import org.jspecify.annotations.Nullable;

/** What does not change while a week is moved about, in arrays that are read millions of times a second. */
final class BoardFacts {
  /** Every session that may be open, with the most people in it. */
  final Open[] opens;
  final int[] caps;
  /** What a seat is worth, by patient and session. */
  final byte[][] worth;
  /** The sessions that suit a patient, and the patients that a session suits. */
  final int[][] choices;
  final int[][] suited;
  /** The hours a one-to-one may be at, and the one-to-ones of a patient. */
  final int[][] hours;
  final int[][] talksOf;

  /** @param only the sessions that may be open, or null for any */
  BoardFacts(MadeUpWeek week, @Nullable Set<Open> only) {
    int patients = week.patients().size();
    opens = possible(week, only);
    caps = Arrays.stream(opens).mapToInt(o -> week.clinicians().get(o.clinician()).cap()).toArray();
    worth = new byte[patients][opens.length];
    choices = new int[patients][];
    List<List<Integer>> fits = new ArrayList<>();
    for (int o = 0; o < opens.length; o++) {
      fits.add(new ArrayList<>());
    }
    for (int p = 0; p < patients; p++) {
      var patient = week.patients().get(p);
      List<Integer> mine = new ArrayList<>();
      for (int o = 0; o < opens.length; o++) {
        if (opens[o].site() == patient.site() && patient.canCome(opens[o].block())
            && week.clinicians().get(opens[o].clinician()).holds()[patient.need()]) {
          mine.add(o);
          fits.get(o).add(p);
          worth[p][o] = (byte) week.seatWorth(p, opens[o].clinician(), opens[o].block());
        }
      }
      choices[p] = numbers(mine);
    }
    suited = fits.stream().map(BoardFacts::numbers).toArray(int[][]::new);
    List<List<Integer>> byPatient = new ArrayList<>();
    week.patients().forEach(p -> byPatient.add(new ArrayList<>()));
    hours = new int[week.talks().size()][];
    for (int t = 0; t < hours.length; t++) {
      var talk = week.talks().get(t);
      byPatient.get(talk.patient()).add(t);
      List<Integer> mine = new ArrayList<>();
      for (int h = 0; h < MadeUpWeek.HOURS; h++) {
        if (week.patients().get(talk.patient()).free()[h] && week.clinicians().get(talk.clinician()).free()[h]) {
          mine.add(h);
        }
      }
      hours[t] = numbers(mine);
    }
    talksOf = byPatient.stream().map(BoardFacts::numbers).toArray(int[][]::new);
  }

  private static Open[] possible(MadeUpWeek week, @Nullable Set<Open> only) {
    List<Open> found = new ArrayList<>();
    for (int c = 0; c < week.clinicians().size(); c++) {
      for (int b = 0; b < MadeUpWeek.BLOCKS; b++) {
        for (int s = 0; s < week.sites(); s++) {
          Open open = new Open(c, b, s);
          if (week.clinicians().get(c).sites()[s] && week.clinicians().get(c).canLead(b) && (only == null || only.contains(open))) {
            found.add(open);
          }
        }
      }
    }
    return found.toArray(Open[]::new);
  }

  private static int[] numbers(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
