package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Asked;
import org.handrail.path.week.build.facts.WeekProblem.Cohort;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Pair;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.facts.WeekProblem.Place;

/** Weeks made up for tests: small programs with everything that can be awkward. */
public final class MadeUpWeeks {
  private MadeUpWeeks() {}

  /** Weekdays from 9:00 to 21:00. */
  public static List<Span> weekdays(int from, int until) {
    return IntStream.range(0, 5).mapToObj(day -> new Span(day * Span.DAY + from * 60, day * Span.DAY + until * 60)).toList();
  }

  /** An empty week of an open program: everything free, nothing asked. Tests add what they are about. */
  public static WeekProblem of(List<Place> rooms, List<Leader> leaders, List<Meeting> meetings, List<Cohort> tracks, List<Person> people) {
    return new WeekProblem(weekdays(9, 21), rooms, leaders, meetings, tracks, people, List.of(), new Asked(0, 0, 0, 0), 17 * 60, 1);
  }

  public static Meeting meeting(int minutes, int seats, List<Integer> tracks) {
    return new Meeting(minutes, minutes, seats, true, 1, Spot.NONE, tracks, List.of(), null, false);
  }

  public static Leader leader() {
    return new Leader(List.of(), List.of(), List.of(), List.of("en"), List.of());
  }

  public static Person person(List<Integer> tracks) {
    return new Person(tracks, List.of(), List.of(), "en", Spot.NONE);
  }

  /** A program of three tracks with 9 hours each on three days. */
  public static WeekProblem program(long seed) {
    Random random = new Random(seed);
    List<Place> rooms = List.of(new Place(12, List.of()), new Place(12, List.of(new Span(600, 780))), new Place(8, List.of()));
    List<Leader> leaders = new ArrayList<>();
    for (int l = 0; l < 6; l++) {
      leaders.add(
          new Leader(
              l % 3 == 0 ? List.of() : weekdays(l % 3 == 1 ? 9 : 13, l % 3 == 1 ? 17 : 21),
              random.nextInt(3) == 0 ? List.of(new Span(random.nextInt(5) * Span.DAY, random.nextInt(2) * Span.DAY + 6 * Span.DAY)) : List.of(),
              IntStream.range(0, 3).filter(c -> random.nextInt(3) > 0).boxed().toList(),
              l == 2 ? List.of("en", "es") : List.of("en"),
              random.nextInt(3) == 0 ? List.of(Span.of(random.nextInt(5) * Span.DAY + 14 * 60, 60)) : List.of()));
    }
    List<Meeting> meetings = new ArrayList<>();
    for (int m = 0; m < 9; m++) {
      boolean there = random.nextInt(4) > 0;
      meetings.add(
          new Meeting(
              180, 165, 8 + random.nextInt(5), random.nextInt(8) > 0, 1 + random.nextInt(2), random.nextInt(4) - 1, List.of(m / 3), List.of(),
              there ? new Spot(m % 3 * 2 * Span.DAY + (m / 3 * 4 + 9) * 60, random.nextInt(3), List.of(random.nextInt(6))) : null,
              there && random.nextInt(6) == 0));
    }
    List<Person> people = new ArrayList<>();
    for (int p = 0; p < 24; p++) {
      int day = random.nextInt(5) * Span.DAY;
      people.add(
          new Person(
              random.nextInt(5) == 0 ? List.of() : List.of(random.nextInt(3)),
              random.nextInt(3) == 0 ? List.of(new Span(day + 9 * 60, day + 15 * 60)) : List.of(),
              random.nextInt(3) == 0 ? List.of(new Span(day + 17 * 60, day + 20 * 60)) : List.of(),
              random.nextInt(5) == 0 ? "es" : "en",
              random.nextInt(7) - 1));
    }
    return new WeekProblem(
        weekdays(9, 21), rooms, leaders, meetings, List.of(new Cohort(true, List.of()), new Cohort(true, weekdays(17, 24)), new Cohort(random.nextBoolean(), List.of())), people,
        List.of(new Pair(0, 1), new Pair(2, 3)), new Asked(9 * 60, 120, 3, 3), 17 * 60, 1 + random.nextInt(3));
  }
}
