package org.handrail.path.week.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Room;
import org.handrail.foundation.sites.RoomId;
import org.handrail.foundation.sites.Rooms;
import org.handrail.path.week.BookSession;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionType;
import org.handrail.path.week.SessionTypes;
import org.handrail.path.week.Times;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Books an individual session, a family session or a medical visit. */
@Controller
class BookController {
  private final SchedulePages schedule;
  private final SessionTypes types;
  private final Rooms rooms;
  private final StaffDirectory staff;
  private final BookSession bookSession;

  BookController(SchedulePages schedule, SessionTypes types, Rooms rooms, StaffDirectory staff, BookSession bookSession) {
    this.schedule = schedule;
    this.types = types;
    this.rooms = rooms;
    this.staff = staff;
    this.bookSession = bookSession;
  }

  @GetMapping("/patients/{patient}/schedule/book")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView look(@PathVariable PatientId patient) {
    return view(patient, Form.of(Map.of("day", schedule.today(patient))), 200);
  }

  @PostMapping("/patients/{patient}/schedule/book")
  @MayEnter(area = Area.WEEK, act = Act.WRITE)
  ModelAndView book(@PathVariable PatientId patient, Form form, RedirectAttributes flash) {
    Optional<Program> program = schedule.program(patient);
    Outcome<Session> outcome =
        program.isEmpty()
            ? Outcome.refused("They are in no program. Admit them first")
            : read(program.get(), patient, form).then(bookSession::book);
    if (outcome instanceof Outcome.Done<Session>(Session booked)) {
      flash.addFlashAttribute(
          "saved", booked.title() + " on " + Times.day(booked.day()) + ", " + Times.span(booked.starts(), booked.ends()) + ".");
      return new ModelAndView("redirect:/patients/" + patient + "/schedule");
    }
    return view(patient, form.refused(outcome.refusals()), 422);
  }

  private static Outcome<BookSession.Booking> read(Program program, PatientId patient, Form form) {
    Optional<LocalDate> day = Typed.day(form, "day");
    Optional<LocalTime> starts = Typed.time(form, "starts");
    if (day.isPresent() && starts.isPresent()) {
      return Outcome.done(
          new BookSession.Booking(
              program.id(), patient, form.value("type"), Typed.ids(form, "staff", StaffId::new), day.get(), starts.get(),
              Typed.whole(form, "minutes"), Typed.id(form, "room", RoomId::new), form.has("telehealth", "true")));
    }
    var refusals = new ArrayList<Refusal>();
    if (day.isEmpty()) {
      refusals.add(new Refusal("day", "Enter the day, such as 2026-11-24"));
    }
    if (starts.isEmpty()) {
      refusals.add(new Refusal("starts", "Enter when it starts, such as 10:00"));
    }
    return Outcome.refused(refusals);
  }

  private ModelAndView view(PatientId patient, Form form, int status) {
    Optional<Program> program = schedule.program(patient);
    List<Room> here = program.map(p -> rooms.at(p.site()).stream().filter(Room::active).toList()).orElse(List.of());
    var page =
        new BookPage(
            "/patients/" + patient + "/schedule",
            program.map(Program::fullName).orElse(null),
            Choice.of(types.appointments(), SessionType::code, SessionType::label),
            Choice.of(here, r -> r.id().value().toString(), Room::name),
            Choice.of(staff.active(), s -> s.id().value().toString(), s -> s.name().shown()),
            form);
    return new ModelAndView("path/week/book", Map.of("page", page), HttpStatusCode.valueOf(status));
  }
}
