package org.handrail.path.week.build.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.week.Times;
import org.handrail.path.week.build.Build;
import org.handrail.path.week.build.BuildNames;
import org.handrail.path.week.build.BuildWords;
import org.handrail.path.week.build.Builds;
import org.handrail.path.week.build.Comparison;
import org.handrail.path.week.build.facts.BuiltWeek;
import org.handrail.path.week.build.facts.WeekProblem;
import org.handrail.path.week.build.rules.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws a built week beside the present one. */
@Component
class ProposalPages {
  private final Programs programs;
  private final Builds builds;
  private final BuildNames names;
  private final StaffDirectory staff;

  ProposalPages(Programs programs, Builds builds, BuildNames names, StaffDirectory staff) {
    this.programs = programs;
    this.builds = builds;
    this.names = names;
    this.staff = staff;
  }

  @Transactional(readOnly = true)
  BuildPage page(Build build, Form form) {
    Program program = programs.get(build.program());
    Names called = names.of(build);
    BuiltWeek week = build.best();
    boolean repair = build.kind() == Build.Kind.REPAIR;
    return new BuildPage(
        build.id().toString(),
        build.version(),
        "/week/build/" + build.program(),
        repair ? "Repair " + days(build) : "The week of " + Times.monthDay(build.from()),
        repair ? build.about() : program.fullName(),
        build.state().label(),
        build.state().running(),
        build.state().open(),
        build.state() == Build.State.WAITING ? builds.before(build) : 0,
        repair,
        week == null ? null : BuildWords.of(build, week, called),
        week == null ? null : Comparison.of(build.frozen().problem(), week, called),
        people(build.frozen().problem(), week, called),
        decided(build, program),
        form);
  }

  private static String days(Build build) {
    return build.until().equals(build.from().plusDays(1))
        ? Times.monthDay(build.from())
        : Times.monthDay(build.from()) + " to " + Times.monthDay(build.until().minusDays(1));
  }

  /** Whoever will come at another time, to another room or to somebody else, by name. */
  private static List<String> people(WeekProblem problem, @Nullable BuiltWeek week, Names called) {
    if (week == null) {
      return List.of();
    }
    return IntStream.range(0, problem.meetings().size())
        .filter(m -> {
          var present = problem.meetings().get(m).present();
          return present != null && !present.equals(week.spots().get(m));
        })
        .boxed()
        .flatMap(m -> problem.peopleAt(m).stream())
        .distinct()
        .map(called::person)
        .sorted()
        .toList();
  }

  private String decided(Build build, Program program) {
    StaffId by = build.decidedBy();
    var at = build.decidedAt();
    if (by == null || at == null) {
      return "";
    }
    String who = Optional.ofNullable(staff.find(List.of(by)).get(by)).map(StaffMember::name).map(n -> n.shown()).orElse("Somebody");
    var local = at.atZone(program.zone());
    return who + ", " + Times.monthDay(local.toLocalDate()) + " " + Times.clock(local.toLocalTime())
        + (build.why().isEmpty() ? "" : ": “" + build.why() + "”");
  }
}
