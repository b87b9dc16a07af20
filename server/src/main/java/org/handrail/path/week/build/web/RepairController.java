package org.handrail.path.week.build.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.build.AskForRepair;
import org.handrail.path.week.build.BuildId;
import org.handrail.path.week.web.Typed;
import org.handrail.path.week.web.WholeWeek;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Somebody is away or a room cannot be used: asks for the smallest change that saves these days. */
@Controller
class RepairController {
  private static final int SOON = 3;

  private final Programs programs;
  private final Sessions sessions;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final AskForRepair askForRepair;
  private final WholeWeek wholeWeek;
  private final Clock clock;

  RepairController(
      Programs programs, Sessions sessions, Rooms rooms, StaffDirectory staff, AskForRepair askForRepair, WholeWeek wholeWeek, Clock clock) {
    this.programs = programs;
    this.sessions = sessions;
    this.rooms = rooms;
    this.staff = staff;
    this.askForRepair = askForRepair;
    this.wholeWeek = wholeWeek;
    this.clock = clock;
  }

  @GetMapping("/week/repair/{program}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView show(@PathVariable ProgramId program) {
    wholeWeek.require();
    return view(program(program), Form.empty(), 200);
  }

  @PostMapping("/week/repair/{program}")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView ask(@PathVariable ProgramId program, Form form) {
    wholeWeek.require();
    Program here = program(program);
    Optional<LocalDate> from = Typed.day(form, "from");
    if (from.isEmpty()) {
      return view(here, form.refused(Outcome.refused("from", "Enter the first day").refusals()), 422);
    }
    LocalDate last = Typed.day(form, "last").orElse(from.get());
    Outcome<BuildId> outcome =
        askForRepair.ask(here, from.get(), last, Typed.ids(form, "away", StaffId::new), Typed.ids(form, "rooms", RoomId::new));
    return outcome instanceof Outcome.Done<BuildId>(BuildId id)
        ? new ModelAndView("redirect:/week/builds/" + id)
        : view(here, form.refused(outcome.refusals()), 422);
  }

  /** Whoever leads something of the program soon: nobody else's absence can be repaired here. */
  private List<StaffMember> leading(Program program) {
    LocalDate today = program.dayAt(clock.instant());
    List<StaffId> soon =
        sessions.between(List.of(program.id()), today, today.plusWeeks(SOON)).stream()
            .flatMap(s -> s.facilitators().stream())
            .distinct()
            .toList();
    return staff.find(soon).values().stream().sorted(Comparator.comparing(s -> s.name().shown())).toList();
  }

  private Program program(ProgramId id) {
    return programs.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView view(Program program, Form form, int status) {
    var page =
        new RepairPage(
            "/week/repair/" + program.id(),
            "/week/build/" + program.id(),
            program.fullName(),
            program.dayAt(clock.instant()).toString(),
            Choice.of(leading(program), s -> s.id().value().toString(), s -> s.name().shown()),
            Choice.of(rooms.at(program.site()).stream().filter(Room::active).toList(), r -> r.id().value().toString(), Room::name),
            form);
    return new ModelAndView("path/week/build/repair", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
