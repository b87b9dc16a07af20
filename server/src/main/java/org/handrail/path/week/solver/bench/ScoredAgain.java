package org.handrail.path.week.solver.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores a finished week from the made-up facts alone. It shares nothing with what is posted to a solver, so that a rule
 * forgotten or misread there shows here.
 *
 * @param value what the week is worth
 * @param violations how many times a rule is broken
 */
record ScoredAgain(long value, int violations) {

  static ScoredAgain of(MadeUpWeek week, MadeUpWeek.Solution solution) {
    long value = 0;
    int broken = Math.max(0, solution.open().size() - week.sessions());
    Map<List<Integer>, Integer> rooms = new HashMap<>();
    Map<Integer, Integer> led = new HashMap<>();
    Set<List<Integer>> clinicianHours = new HashSet<>();
    Set<List<Integer>> patientHours = new HashSet<>();
    for (MadeUpWeek.Open open : solution.open()) {
      var clinician = week.clinicians().get(open.clinician());
      value -= week.openingCost(open.block());
      broken += rooms.merge(List.of(open.site(), open.block()), 1, Integer::sum) > week.rooms() ? 1 : 0;
      broken += led.merge(open.clinician(), 1, Integer::sum) > week.mostLed() ? 1 : 0;
      broken += clinician.sites()[open.site()] ? 0 : 1;
      for (int hour = open.block() * 3; hour < open.block() * 3 + 3; hour++) {
        broken += clinician.free()[hour] ? 0 : 1;
        broken += clinicianHours.add(List.of(open.clinician(), hour)) ? 0 : 1;
      }
    }
    int[] taken = new int[solution.open().size()];
    for (int p = 0; p < week.patients().size(); p++) {
      var patient = week.patients().get(p);
      Set<Integer> days = new HashSet<>();
      for (int s : solution.seats()[p]) {
        MadeUpWeek.Open open = solution.open().get(s);
        value += week.seatWorth(p, open.clinician(), open.block());
        days.add(open.block() / 3);
        taken[s]++;
        broken += open.site() == patient.site() ? 0 : 1;
        broken += week.clinicians().get(open.clinician()).holds()[patient.need()] ? 0 : 1;
        for (int hour = open.block() * 3; hour < open.block() * 3 + 3; hour++) {
          broken += patient.free()[hour] ? 0 : 1;
          broken += patientHours.add(List.of(p, hour)) ? 0 : 1;
        }
      }
      broken += Math.abs(3 - solution.seats()[p].length) + Math.abs(3 - days.size());
    }
    for (int s = 0; s < taken.length; s++) {
      broken += Math.max(0, taken[s] - week.clinicians().get(solution.open().get(s).clinician()).cap());
    }
    broken += Math.abs(week.talks().size() - solution.hours().length);
    for (int t = 0; t < solution.hours().length; t++) {
      var talk = week.talks().get(t);
      int hour = solution.hours()[t];
      value += week.talkWorth(talk, hour);
      broken += week.patients().get(talk.patient()).free()[hour] ? 0 : 1;
      broken += week.clinicians().get(talk.clinician()).free()[hour] ? 0 : 1;
      broken += clinicianHours.add(List.of(talk.clinician(), hour)) ? 0 : 1;
      broken += patientHours.add(List.of(talk.patient(), hour)) ? 0 : 1;
    }
    return new ScoredAgain(value, broken);
  }
}
