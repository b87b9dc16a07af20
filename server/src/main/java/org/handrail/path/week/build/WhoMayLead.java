package org.handrail.path.week.build;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.StaffAvailabilities;
import org.handrail.path.week.StaffAvailability;
import org.handrail.path.week.build.facts.Span;
import org.handrail.path.week.build.facts.WeekProblem.Leader;
import org.springframework.stereotype.Component;

/** Who may lead groups: those whose credentials let them sign what happened there, and those who lead one now. */
@Component
class WhoMayLead {
  private final StaffDirectory staff;
  private final StaffAvailabilities availabilities;

  WhoMayLead(StaffDirectory staff, StaffAvailabilities availabilities) {
    this.staff = staff;
    this.availabilities = availabilities;
  }

  List<StaffAvailability> on(LocalDate from, LocalDate until, Collection<StaffId> leadingNow) {
    List<StaffId> may =
        staff.active().stream()
            .map(StaffMember::id)
            .filter(id -> leadingNow.contains(id) || staff.maySign(id, from))
            .toList();
    return List.copyOf(availabilities.of(may, from, until).values());
  }

  /** @param away whether they are away on that weekday */
  static Leader facts(
      StaffAvailability who, BiPredicate<StaffAvailability, DayOfWeek> away, List<CurriculumId> curricula, Map<UUID, Set<Span>> taken) {
    return new Leader(
        who.hours().stream().flatMap(h -> Minutes.span(h.day(), h.starts(), h.ends()).stream()).toList(),
        Arrays.stream(DayOfWeek.values()).filter(day -> away.test(who, day)).map(Minutes::wholeDay).toList(),
        who.curricula().stream().map(curricula::indexOf).filter(c -> c >= 0).sorted().toList(),
        who.languages().stream().sorted().toList(),
        TakenTimes.Taken.of(taken, who.staff().value()));
  }

  /** The curricula among these that somebody is known to lead; the others may be led by anyone. */
  static List<CurriculumId> led(Collection<CurriculumId> wanted, List<StaffAvailability> leaders) {
    Set<CurriculumId> known = leaders.stream().flatMap(l -> l.curricula().stream()).collect(Collectors.toSet());
    return new ArrayList<>(wanted.stream().filter(Objects::nonNull).filter(known::contains).distinct().toList());
  }
}
