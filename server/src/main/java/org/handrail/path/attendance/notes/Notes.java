package org.handrail.path.attendance.notes;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.handrail.path.week.SessionId;
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
    read("select * from session_note where session_id = :id order by id", session.value())
        .forEach(n -> notes.put(n.patient(), n));
    return notes;
  }

  /** A patient's signed notes, newest session first. */
  public List<Note> signed(PatientId patient) {
    return read(
        "select * from session_note where patient_id = :id and signed_at is not null order by session_at desc, id",
        patient.value());
  }

  /** One note. */
  public Optional<Note> find(NoteId id) {
    return read("select * from session_note where id = :id", id.value()).stream().findFirst();
  }

  /** How many drafts someone has open, by session: what waits for their signature. */
  public Map<SessionId, Integer> unsigned(StaffId author) {
    Map<SessionId, Integer> counts = new LinkedHashMap<>();
    jdbc.sql(
            """
            select session_id, count(*) as n from session_note
             where edited_by = :author and signed_at is null group by session_id, session_at order by session_at
            """)
        .param("author", author.value())
        .query(
            row -> {
              counts.put(Sql.id(row, "session_id", SessionId::new), row.getInt("n"));
            });
    return counts;
  }

  private List<Note> read(String sql, UUID id) {
    List<Note> notes = jdbc.sql(sql).param("id", id).query((row, n) -> note(row)).list();
    Map<NoteId, List<Note.Amendment>> amendments = amendments(notes.stream().filter(Note::isSigned).map(Note::id).toList());
    return notes.stream()
        .map(
            n ->
                new Note(
                    n.id(), n.version(), n.session(), n.patient(), n.sessionAt(), n.line(), n.namesKept(), n.editedBy(),
                    n.editedAt(), n.signed(), List.copyOf(amendments.getOrDefault(n.id(), List.of()))))
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

  private static Note note(ResultSet row) throws SQLException {
    String text = row.getString("signed_text");
    Note.Signed signed =
        text == null
            ? null
            : new Note.Signed(
                text, Sql.id(row, "signed_by", StaffId::new), Sql.instant(row, "signed_at"), row.getBoolean("late_entry"));
    return new Note(
        Sql.id(row, "id", NoteId::new),
        row.getInt("version"),
        Sql.id(row, "session_id", SessionId::new),
        Sql.id(row, "patient_id", PatientId::new),
        Sql.instant(row, "session_at"),
        row.getString("line"),
        row.getString("names_kept"),
        Sql.id(row, "edited_by", StaffId::new),
        Sql.instant(row, "edited_at"),
        signed,
        List.of());
  }
}
