package org.handrail.path.attendance.notes;

import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.GoalId;
import org.handrail.path.week.SessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds notes. The caller has checked that the records may be read. */
@Repository
@Transactional(readOnly = true)
public class Notes {
  private final JdbcClient jdbc;

  Notes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What the group did; empty text and version 0 when nothing is written. */
  public GroupNote group(SessionId session) {
    return jdbc.sql("select body, version from group_note where session_id = :session")
        .param("session", session.value())
        .query((row, n) -> new GroupNote(row.getString("body"), row.getInt("version")))
        .optional()
        .orElse(GroupNote.NONE);
  }

  /** All notes of a session, by patient. */
  public Map<PatientId, Note> of(SessionId session) {
    Map<PatientId, Note> notes = new LinkedHashMap<>();
    read("where n.session_id = :id order by n.id", session.value())
        .forEach(n -> notes.put(n.patient(), n));
    return notes;
  }

  /** A patient's signed notes, newest session first. */
  public List<Note> signed(PatientId patient) {
    return read(
        "where n.patient_id = :id and n.signed_at is not null order by n.session_at desc, n.id",
        patient.value());
  }

  /** One note. */
  public Optional<Note> find(NoteId id) {
    return read("where n.id = :id", id.value()).stream().findFirst();
  }

  /** How many drafts someone has open, by session: what waits for their signature. */
  public Map<SessionId, Integer> unsigned(StaffId author) {
    Map<SessionId, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select n.session_id, count(*) as n from session_note n
             where n.edited_by = :author and n.signed_at is null
               and not exists (select 1 from note_submission s where s.organization_id = n.organization_id
                                and s.note_id = n.id and s.state = 'WAITING')
             group by n.session_id, n.session_at order by n.session_at
            """)
        .param("author", author.value())
        .query(
            row -> {
              counts.put(Sql.id(row, "session_id", SessionId::new), row.getInt("n"));
            });
    return counts;
  }

  /** A note that was written before. */
  record Past(Instant at, String line, List<GoalId> goals) {}

  /** The last notes of each of these patients before a moment, newest first, drafts among them. */
  Map<PatientId, List<Past>> before(Collection<PatientId> patients, Instant moment, int most) {
    Map<PatientId, List<Past>> past = new HashMap<>();
    jdbc.sql(
            """
            select p.id as patient_id, n.session_at, n.line, n.goals from unnest(:patients) as p(id)
             cross join lateral (
               select s.session_at, s.line, s.goals from session_note s
                where s.patient_id = p.id and s.session_at < :moment
                order by s.session_at desc limit :most) n
             order by n.session_at desc
            """)
        .param("patients", patients.stream().map(PatientId::value).toArray(UUID[]::new))
        .param("moment", Sql.at(moment))
        .param("most", most)
        .query(
            row -> {
              past.computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), k -> new ArrayList<>())
                  .add(new Past(Sql.instant(row, "session_at"), row.getString("line"), NoteRows.goals(row)));
            });
    return past;
  }

  /** The layout someone used last; free text for a beginner. */
  String lastFormat(StaffId author) {
    return jdbc.sql("select format from session_note where edited_by = :author order by edited_at desc limit 1")
        .param("author", author.value())
        .query(String.class)
        .optional()
        .orElse(NoteFormats.FREE);
  }

  /** Notes that wait for a second signature, the earliest due first. */
  public List<Note> waiting() {
    return read("where n.signed_at is null and u.state = 'WAITING' order by u.due_at, n.session_id, n.id", null);
  }

  private List<Note> read(String which, @Nullable UUID id) {
    List<Note> notes = jdbc.sql(NoteRows.NOTE + which).param("id", id, Types.OTHER).query((row, n) -> NoteRows.note(row)).list();
    Map<NoteId, List<Note.Amendment>> amendments = amendments(notes.stream().filter(Note::isSigned).map(Note::id).toList());
    return notes.stream()
        .map(
            n ->
                new Note(
                    n.id(), n.version(), n.session(), n.patient(), n.sessionAt(), n.draft(), n.editedBy(), n.editedAt(),
                    n.submission(), n.signed(), List.copyOf(amendments.getOrDefault(n.id(), List.of()))))
        .toList();
  }

  private Map<NoteId, List<Note.Amendment>> amendments(Collection<NoteId> notes) {
    Map<NoteId, List<Note.Amendment>> found = new HashMap<>();
    if (!notes.isEmpty()) {
      jdbc.sql("select * from session_note_amendment where note_id = any(:notes) order by signed_at, id")
          .param("notes", notes.stream().map(NoteId::value).toArray(UUID[]::new))
          .query(
              row -> {
                found
                    .computeIfAbsent(Sql.id(row, "note_id", NoteId::new), k -> new ArrayList<>())
                    .add(
                        new Note.Amendment(
                            row.getString("text"), Sql.id(row, "signed_by", StaffId::new), Sql.instant(row, "signed_at")));
              });
    }
    return found;
  }
}
