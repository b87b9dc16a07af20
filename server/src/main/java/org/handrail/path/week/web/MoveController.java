package org.handrail.path.week.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
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
import org.handrail.path.week.MoveSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.handrail.path.week.Times;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts one session at another time, into another room or into other hands; the series stays. */
@Controller
class MoveController {
  private static final Pattern GRID = Pattern.compile("(/week/grid|/patients/[0-9a-f-]{36}/schedule/grid)(\\?[A-Za-z0-9=&-]*)?");

  private final Sessions sessions;
  private final Programs programs;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final MoveSession moveSession;

  MoveController(Sessions sessions, Programs programs, Rooms rooms, StaffDirectory staff, MoveSession moveSession) {
    this.sessions = sessions;
    this.programs = programs;
    this.rooms = rooms;
    this.staff = staff;
    this.moveSession = moveSession;
  }

  @GetMapping("/sessions/{session}/move")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView look(@PathVariable SessionId session) {
    Session now = get(session);
    return view(now, now.version(), known(now), 200);
  }

  @PostMapping("/sessions/{session}/move")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView move(@PathVariable SessionId session, @RequestParam int version, Form form, RedirectAttributes flash) {
    Session now = get(session);
    Outcome<Session> outcome = read(form).then(change -> moveSession.move(session, version, change));
    if (outcome instanceof Outcome.Done<Session>(Session moved)) {
      flash.addFlashAttribute(
          "saved", "It is now on " + Times.day(moved.day()) + ", " + Times.span(moved.starts(), moved.ends()) + ".");
      return new ModelAndView("redirect:" + back(form.value("then"), "/sessions/" + session));
    }
    // Whoever lost against somebody else keeps what they typed and saves over what they are shown now.
    return view(now, now.version(), form.refused(outcome.refusals()), 422);
  }

  /** Back to the grid it was dragged on; any other address is not believed. */
  private static String back(String then, String otherwise) {
    return GRID.matcher(then).matches() ? then : otherwise;
  }

  private Session get(SessionId session) {
    try {
      return sessions.get(session);
    } catch (NoSuchElementException e) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static Outcome<MoveSession.Change> read(Form form) {
    Optional<LocalDate> day = Typed.day(form, "day");
    Optional<LocalTime> starts = Typed.time(form, "starts");
    if (day.isPresent() && starts.isPresent()) {
      return Outcome.done(
          new MoveSession.Change(
              day.get(), starts.get(), Typed.id(form, "room", RoomId::new), Typed.ids(form, "facilitators", StaffId::new),
              form.value("reason")));
    }
    var refusals = new ArrayList<Refusal>();
    if (day.isEmpty()) {
      refusals.add(new Refusal("day", "Enter the day, such as 2026-11-24"));
    }
    if (starts.isEmpty()) {
      refusals.add(new Refusal("starts", "Enter when it starts, such as 18:00"));
    }
    return Outcome.refused(refusals);
  }

  private static Form known(Session now) {
    Map<String, Object> known = new HashMap<>();
    known.put("day", now.day());
    known.put("starts", now.starts());
    RoomId room = now.room();
    if (room != null) {
      known.put("room", room.value());
    }
    known.put("facilitators", Typed.texts(now.facilitators().stream()));
    return Form.of(known);
  }

  private ModelAndView view(Session now, int version, Form form, int status) {
    Program program = programs.get(now.program());
    List<Room> here = rooms.at(program.site()).stream().filter(Room::active).toList();
    var page =
        new MovePage(
            "/sessions/" + now.id(),
            now.fullTitle(),
            Times.day(now.day()) + ", " + Times.span(now.starts(), now.ends()) + " · " + program.fullName(),
            version,
            now.telehealth(),
            Choice.of(here, r -> r.id().value().toString(), Room::name),
            Choice.of(staff.active(), s -> s.id().value().toString(), s -> s.name().shown()),
            form);
    return new ModelAndView("path/week/move", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
