package org.handrail.path.week.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.RoomId;
import org.handrail.path.week.CurriculumId;
import org.handrail.path.week.Group;
import org.handrail.path.week.GroupDetails;
import org.handrail.path.week.Pause;
import org.handrail.path.week.TrackId;

/** Reads and fills the form of a recurring group. */
final class GroupForm {
  private GroupForm() {}

  static Form untouched(Program program, LocalDate today) {
    return Form.of(Map.of("from", today, "seats", program.groupCap()));
  }

  static Form of(Group group) {
    Map<String, Object> known = new HashMap<>();
    known.put("name", group.name());
    known.put("type", group.type().code());
    CurriculumId curriculum = group.curriculum();
    if (curriculum != null) {
      known.put("curriculum", curriculum.value());
    }
    known.put("topics", String.join("\n", group.topics()));
    known.put("weekdays", List.of(String.valueOf(group.weekday().getValue())));
    known.put("starts", group.starts());
    known.put("ends", group.ends());
    if (group.pause().minutes() > 0) {
      known.put("breakAt", group.starts().plusMinutes(group.pause().after()));
      known.put("breakMinutes", group.pause().minutes());
    }
    RoomId room = group.room();
    if (room != null) {
      known.put("room", room.value());
    }
    if (group.telehealth()) {
      known.put("telehealth", "true");
    }
    known.put("seats", group.seats());
    known.put("from", group.from());
    LocalDate until = group.until();
    if (until != null) {
      known.put("until", until.minusDays(1));
    }
    known.put("facilitators", Typed.texts(group.facilitators().stream()));
    known.put("tracks", Typed.texts(group.tracks().stream()));
    return Form.of(known);
  }

  static Outcome<GroupDetails> read(Form form) {
    Optional<LocalTime> starts = Typed.time(form, "starts");
    Optional<LocalDate> from = Typed.day(form, "from");
    Optional<LocalDate> last = Typed.day(form, "until");
    var refusals = new ArrayList<Refusal>();
    if (starts.isEmpty()) {
      refusals.add(new Refusal("starts", "Enter when it starts, such as 18:00"));
    }
    if (from.isEmpty()) {
      refusals.add(new Refusal("from", "Enter its first day, such as 2026-11-30"));
    }
    if (last.isEmpty() && !form.value("until").isBlank()) {
      refusals.add(new Refusal("until", "Enter its last day, such as 2027-02-26, or leave it empty"));
    }
    int pause = Typed.whole(form, "breakMinutes");
    Optional<LocalTime> breakAt = Typed.time(form, "breakAt");
    if (pause != 0 && breakAt.isEmpty()) {
      refusals.add(new Refusal("breakAt", "Enter when the break begins, such as 19:30"));
    }
    if (starts.isEmpty() || from.isEmpty() || !refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    return Outcome.done(
        new GroupDetails(
            form.value("name"),
            form.value("type"),
            form.value("topics").lines().toList(),
            starts.get(),
            Typed.minutes(starts.get(), Typed.time(form, "ends")),
            pause == 0 ? Pause.NONE : new Pause(Typed.minutes(starts.get(), breakAt), pause),
            Typed.id(form, "room", RoomId::new),
            form.has("telehealth", "true"),
            Typed.whole(form, "seats"),
            from.get(),
            last.map(day -> day.plusDays(1)).orElse(null),
            Typed.ids(form, "facilitators", StaffId::new),
            Typed.ids(form, "tracks", TrackId::new),
            Typed.id(form, "curriculum", CurriculumId::new)));
  }
}
