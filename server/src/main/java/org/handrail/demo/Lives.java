package org.handrail.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.handrail.demo.Life.First;
import org.handrail.demo.Treatment.Ending;
import org.jspecify.annotations.Nullable;

/**
 * The lives of everybody who calls, from the first day of the program on. They follow from chance that falls the same way
 * every time and from the seats that are free: counted again at a later start they come out the same, so the demo can go on.
 */
final class Lives {
  private record Seat(LocalDate from, LocalDate until) {}

  private final Map<Line, List<Seat>> taken = new EnumMap<>(Line.class);

  private Lives() {
    for (Line line : Line.values()) {
      taken.put(line, new ArrayList<>());
    }
  }

  /** Everybody who calls from the first day to the last, in the order of their calls. */
  static List<Life> between(LocalDate first, LocalDate last) {
    var lives = new Lives();
    return first.datesUntil(last.plusDays(1)).flatMap(day -> lives.calling(day).stream()).toList();
  }

  private List<Life> calling(LocalDate day) {
    List<Life> lives = new ArrayList<>();
    List<Caller> callers = Caller.on(day);
    for (int turn = 0; turn < callers.size(); turn++) {
      lives.add(of(callers.get(turn), day, turn));
    }
    return lives;
  }

  private Life of(Caller caller, LocalDate day, int turn) {
    Random luck = Luck.of(caller.name() + day, "first contact");
    int chance = luck.nextInt(100);
    if (chance < 45) {
      return new Life(caller, day, turn, chance < 20 ? First.NOT_REACHED : First.SAYS_NO, null, null);
    }
    LocalDate appointment = Luck.day(luck, day, 1, 6);
    if (luck.nextInt(100) >= 68) {
      return new Life(caller, day, turn, First.MISSES_APPOINTMENT, appointment, null);
    }
    LocalDate begins = Luck.day(luck, appointment, 0, 9);
    Treatment treatment = treatment(caller, begins, luck);
    return new Life(caller, day, turn, treatment == null ? First.NO_PLACE : First.BEGINS, appointment, treatment);
  }

  private @Nullable Treatment treatment(Caller caller, LocalDate begins, Random luck) {
    for (Line line : lines(caller.course())) {
      Treatment planned = stay(line, begins, luck);
      if (isFree(planned)) {
        take(planned);
        return goingOn(planned, luck);
      }
    }
    return null;
  }

  /** Where somebody can be who needs this, the best first; a morning of work may be moved. */
  private static List<Line> lines(Course course) {
    return switch (course) {
      case PHP -> List.of(Line.PARTIAL);
      case DAY -> List.of(Line.MORNING, Line.AFTERNOON, Line.FIRST_EVENING);
      case EVENING -> List.of(Line.FIRST_EVENING, Line.AFTERNOON);
      case OUTPATIENT -> List.of(Line.OUTPATIENT);
    };
  }

  private static Treatment stay(Line line, LocalDate from, Random luck) {
    int chance = luck.nextInt(100);
    return switch (line.course()) {
      case PHP -> chance < 75 ? stay(line, from, luck, 12, 20, Ending.STEPPED)
          : chance < 90 ? stay(line, from, luck, 12, 18, Ending.DROPPED_OUT)
          : chance < 93 ? stay(line, from, luck, 4, 12, Ending.TERMINATED) : stay(line, from, luck, 4, 16, Ending.ELSEWHERE);
      case DAY, EVENING -> chance < 23 ? stay(line, from, luck, 42, 70, Ending.STEPPED)
          : chance < 38 ? stay(line, from, luck, 42, 70, Ending.COMPLETED)
          : chance < 61 ? stay(line, from, luck, 13, 45, Ending.DROPPED_OUT)
          : chance < 69 ? stay(line, from, luck, 10, 45, Ending.TERMINATED)
          : chance < 87 ? stay(line, from, luck, 5, 40, Ending.ELSEWHERE)
          : chance < 89 ? stay(line, from, luck, 10, 50, Ending.IN_CUSTODY) : stay(line, from, luck, 10, 50, Ending.OTHER);
      case OUTPATIENT -> chance < 62 ? stay(line, from, luck, 56, 98, Ending.COMPLETED)
          : chance < 84 ? stay(line, from, luck, 15, 60, Ending.DROPPED_OUT) : stay(line, from, luck, 15, 60, Ending.OTHER);
    };
  }

  private static Treatment stay(Line line, LocalDate from, Random luck, int least, int most, Ending ending) {
    return new Treatment(line, from, Luck.day(luck, from, least, most), ending, null);
  }

  /** The stay with the one it leads to; where no seat is free there, people complete here. */
  private Treatment goingOn(Treatment stay, Random luck) {
    if (stay.ending() != Ending.STEPPED) {
      return stay;
    }
    List<Line> lines = stay.line() == Line.PARTIAL ? List.of(Line.AFTERNOON, Line.FIRST_EVENING, Line.MORNING) : List.of(Line.OUTPATIENT);
    for (Line line : lines) {
      Treatment next = stay(line, stay.until(), luck);
      if (isFree(next)) {
        take(next);
        return new Treatment(stay.line(), stay.from(), stay.until(), Ending.STEPPED, goingOn(next, luck));
      }
    }
    return new Treatment(stay.line(), stay.from(), stay.until(), Ending.COMPLETED, null);
  }

  private boolean isFree(Treatment stay) {
    List<Seat> others = java.util.Objects.requireNonNull(taken.get(stay.line()));
    return stay.from().datesUntil(stay.until())
        .allMatch(day -> others.stream().filter(o -> !day.isBefore(o.from()) && day.isBefore(o.until())).count() < stay.line().seats());
  }

  private void take(Treatment stay) {
    java.util.Objects.requireNonNull(taken.get(stay.line())).add(new Seat(stay.from(), stay.until()));
  }
}
