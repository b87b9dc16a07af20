package org.handrail.path.attendance.notes.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.attendance.Attendance;
import org.handrail.path.attendance.notes.AttendanceSince;
import org.handrail.path.attendance.notes.CopyWatch;
import org.handrail.path.attendance.notes.GroupNote;
import org.handrail.path.attendance.notes.NameWatch;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.NoteDefaults;
import org.handrail.path.attendance.notes.NoteFormats;
import org.handrail.path.attendance.notes.NoteGoals;
import org.handrail.path.attendance.notes.NotePens;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.attendance.notes.Phrases;
import org.handrail.path.attendance.notes.Sameness;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.handrail.path.week.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Builds the page on which a session's notes are written. */
@Component
class NotesPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.US);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.US);

  private final Sessions sessions;
  private final Programs programs;
  private final Notes notes;
  private final NoteFormats formats;
  private final NoteDefaults defaults;
  private final NameWatch names;
  private final CopyWatch copies;
  private final AttendanceSince since;
  private final NotePens pens;
  private final NoteBeside beside;
  private final Phrases phrases;
  private final StaffDirectory staff;
  private final Audit audit;

  NotesPages(
      Sessions sessions,
      Programs programs,
      Notes notes,
      NoteFormats formats,
      NoteDefaults defaults,
      NameWatch names,
      CopyWatch copies,
      AttendanceSince since,
      NotePens pens,
      NoteBeside beside,
      Phrases phrases,
      StaffDirectory staff,
      Audit audit) {
    this.sessions = sessions;
    this.programs = programs;
    this.notes = notes;
    this.formats = formats;
    this.defaults = defaults;
    this.names = names;
    this.copies = copies;
    this.since = since;
    this.pens = pens;
    this.beside = beside;
    this.phrases = phrases;
    this.staff = staff;
    this.audit = audit;
  }

  /** The whole page. @param typed what was typed and refused, shown instead of what is stored; empty when nothing was */
  @Transactional(readOnly = true)
  NotesPage page(SessionId id, Form typed) {
    return draw(id, typed, true);
  }

  /** Only where each note stands: the answer while somebody types. */
  @Transactional(readOnly = true)
  NotesPage states(SessionId id, Form typed) {
    return draw(id, typed, false);
  }

  private NotesPage draw(SessionId id, Form typed, boolean whole) {
    Session session = sessions.get(id);
    ZoneId zone = programs.get(session.program()).zone();
    Map<PatientId, Note> known = notes.of(id);
    Map<Patient, Attendance> there = names.present(id);
    List<PatientId> people = there.keySet().stream().map(Patient::id).toList();
    audit.readMany(Area.NOTES, people);
    GroupNote group = notes.group(id);
    String groupText = typed.values().containsKey("group") ? typed.value("group") : group.body();
    NoteFormats.Format format = formats.get(typed.values().containsKey("format") ? typed.value("format") : defaults.format(known.values()));
    Map<PatientId, Note.Draft> drafts = defaults.drafts(session, people, known);
    Map<PatientId, String> texts = new LinkedHashMap<>();
    drafts.forEach((patient, draft) -> texts.put(patient, text(known.get(patient), draft, patient, typed)));
    Map<PatientId, Sameness.Found> same = copies.of(session, texts, people);
    var rows = new ArrayList<NoteRow>();
    there.forEach(
        (patient, attendance) -> {
          Note note = known.get(patient.id());
          Note.Draft draft = drafts.getOrDefault(patient.id(), Note.Draft.of(""));
          String text = texts.getOrDefault(patient.id(), "");
          rows.add(
              new NoteRow(
                  patient.id().toString(),
                  patient.name().shown(),
                  attendance.minutes() + " of " + session.careMinutes() + " min",
                  text.isBlank() ? format.skeleton() : text,
                  note == null ? 0 : note.version(),
                  names.ofOthers(text, id, patient.id()),
                  kept(typed, "kept-" + patient.id(), draft.namesKept()),
                  same.getOrDefault(patient.id(), Sameness.Found.NOTHING),
                  kept(typed, "copied-" + patient.id(), draft.copiedKept()),
                  format.missing(text),
                  formats.blank(text),
                  state(note),
                  stateWords(note),
                  note == null ? null : since.of(note).map(AttendanceSince.Changed::says).orElse(null),
                  note != null && note.isSigned() ? "/patients/" + patient.id() + "/notes/" + note.id() : null,
                  note != null && note.waits() && mine(note) ? "/sessions/" + id + "/notes/" + note.id() + "/take-back" : null,
                  whole ? goals(patient.id(), draft) : List.of(),
                  whole ? beside.measures(patient.id(), zone) : List.of()));
        });
    NotePens.@Nullable Pen pen = pens.of(id).orElse(null);
    boolean mine = pen == null || pen.by().equals(Acting.actor().staffId());
    return new NotesPage(
        "/sessions/" + id,
        session.fullTitle(),
        DAY.format(session.day()) + ", " + session.starts() + "–" + session.ends(),
        session.type().group(),
        groupText,
        group.version(),
        names.ofAnyone(groupText, id),
        List.copyOf(rows),
        format,
        formats.all(),
        whole ? phrases.mine() : List.of(),
        mine ? null : writer(pen, zone),
        pen != null && mine && pen.takenFrom() != null
            ? "You took over from " + name(pen.takenFrom()) + " at " + CLOCK.format(pen.since().atZone(zone)) + "."
            : null,
        typed);
  }

  private List<NoteRow.GoalChoice> goals(PatientId patient, Note.Draft draft) {
    return beside.goals(patient).stream()
        .map(
            (NoteGoals.Choice g) ->
                new NoteRow.GoalChoice(
                    g.id().toString(), g.number(), g.about().isEmpty() ? "Goal " + g.number() : g.about(), g.full(),
                    draft.goals().contains(g.id())))
        .toList();
  }

  private static String text(@Nullable Note note, Note.Draft draft, PatientId patient, Form typed) {
    String field = "line-" + patient;
    boolean open = note == null || (!note.isSigned() && !note.waits());
    return open && typed.values().containsKey(field) ? typed.value(field) : draft.line();
  }

  private static String kept(Form typed, String field, String stored) {
    return typed.values().containsKey(field) ? typed.value(field) : stored;
  }

  private static NoteRow.State state(@Nullable Note note) {
    if (note == null) {
      return NoteRow.State.DRAFT;
    }
    return note.isSigned()
        ? NoteRow.State.SIGNED
        : note.waits() ? NoteRow.State.WAITING : note.returned() != null ? NoteRow.State.RETURNED : NoteRow.State.DRAFT;
  }

  private String stateWords(@Nullable Note note) {
    if (note == null || note.returned() == null) {
      return "";
    }
    StaffId by = note.submission() == null ? null : note.submission().decidedBy();
    return (by == null ? "Returned: " : name(by) + " returned this: ") + note.returned();
  }

  private static boolean mine(Note note) {
    return note.submission() != null && note.submission().by().equals(Acting.actor().staffId());
  }

  private String writer(NotePens.@Nullable Pen pen, ZoneId zone) {
    return pen == null
        ? ""
        : name(pen.by()) + " is writing these notes since " + CLOCK.format(pen.since().atZone(zone)) + "; last letter at "
            + CLOCK.format(pen.lastAt().atZone(zone));
  }

  private String name(StaffId id) {
    return staff.find(id).map(member -> member.name().shown()).orElse("A colleague");
  }
}
