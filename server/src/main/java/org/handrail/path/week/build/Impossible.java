package org.handrail.path.week.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.handrail.path.week.HoursInWords;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.Spot;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.handrail.path.week.build.facts.WeekProblem.Meeting;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.handrail.path.week.build.rules.Names;

/** What no week can give, seen before anything is solved: each in a sentence that says what would help. */
public final class Impossible {
  private static final int STEP = 15;

  private Impossible() {}

  public static List<String> of(Frozen frozen, Names names) {
    WeekProblem problem = frozen.problem();
    Set<String> found = new LinkedHashSet<>();
    if (problem.open().isEmpty()) {
      found.add("The program has no opening hours: enter them first");
      return List.copyOf(found);
    }
    for (int m = 0; m < problem.meetings().size(); m++) {
      found.addAll(ofMeeting(problem, m, names));
    }
    for (int t = 0; t < problem.tracks().size(); t++) {
      int track = t;
      int minutes = problem.meetingsOf(t).stream().mapToInt(m -> problem.meetings().get(m).careMinutes()).sum();
      boolean matters = problem.membersOf(t) > 0 || problem.tracks().get(t).takesNewcomers();
      if (matters && minutes < problem.asked().minutes()) {
        found.add("%s has groups for %s a week, and the program prescribes %s: add %s".formatted(
            names.track(track), HoursInWords.of(minutes), HoursInWords.of(problem.asked().minutes()),
            HoursInWords.of(problem.asked().minutes() - minutes)));
      }
    }
    IntStream.range(0, problem.people().size()).filter(p -> problem.people().get(p).waits()).forEach(p -> ofPerson(problem, p, names, found));
    return List.copyOf(found);
  }

  private static List<String> ofMeeting(WeekProblem problem, int m, Names names) {
    Meeting meeting = problem.meetings().get(m);
    List<String> found = new ArrayList<>();
    if (starts(problem, meeting).isEmpty()) {
      found.add("%s lasts %s, longer than the program is open on any day".formatted(names.meeting(m), HoursInWords.of(meeting.minutes())));
      return found;
    }
    if (meeting.needsRoom() && problem.rooms().stream().noneMatch(room -> room.capacity() >= meeting.seats())) {
      found.add("No room holds the %d seats of %s: give it fewer seats, or add a room".formatted(meeting.seats(), names.meeting(m)));
    }
    List<Leader> able =
        problem.leaders().stream()
            .filter(l -> meeting.curriculum() == Spot.NONE || l.curricula().contains(meeting.curriculum()))
            .toList();
    if (able.size() < meeting.leaders()) {
      found.add(able.isEmpty()
          ? "Nobody may lead %s: it takes somebody whose credential lets them sign notes".formatted(names.meeting(m))
          : "%s needs %d facilitators, and %d may lead it".formatted(names.meeting(m), meeting.leaders(), able.size()));
    } else if (able.stream().noneMatch(l -> starts(problem, meeting).stream().anyMatch(s -> works(l, Span.of(s, meeting.minutes()))))) {
      found.add("Whoever may lead %s does not work for %s in a row while the program is open".formatted(
          names.meeting(m), HoursInWords.of(meeting.minutes())));
    }
    return found;
  }

  private static void ofPerson(WeekProblem problem, int p, Names names, Set<String> found) {
    Person person = problem.people().get(p);
    int free = 0;
    for (Span open : problem.open()) {
      for (int s = open.from(); s + STEP <= open.until(); s += STEP) {
        free += Span.of(s, STEP).meetsAny(person.cannot()) ? 0 : STEP;
      }
    }
    if (free < problem.asked().minutes()) {
      found.add("%s can come for %s a week while the program is open, and %s are prescribed".formatted(
          names.person(p), HoursInWords.of(free), HoursInWords.of(problem.asked().minutes())));
    }
  }

  private static List<Integer> starts(WeekProblem problem, Meeting meeting) {
    return problem.open().stream()
        .flatMap(open -> IntStream.iterate(open.from(), s -> s + meeting.minutes() <= open.until(), s -> s + STEP).boxed())
        .toList();
  }

  private static boolean works(Leader leader, Span span) {
    return !span.meetsAny(leader.away()) && (leader.works().isEmpty() || span.inside(leader.works()));
  }
}
