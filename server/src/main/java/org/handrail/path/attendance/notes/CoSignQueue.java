package org.handrail.path.attendance.notes;

import java.util.List;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes that wait for the present actor's second signature. */
@Component
@Transactional(readOnly = true)
public class CoSignQueue {
  private final Notes notes;
  private final Supervisions supervisions;

  CoSignQueue(Notes notes, Supervisions supervisions) {
    this.notes = notes;
    this.supervisions = supervisions;
  }

  /** Those of people the actor supervises; a clinical supervisor stands in for colleagues too. Their own first, by due date. */
  public List<Note> mine() {
    StaffId me = Acting.actor().staffId();
    boolean standsIn = Acting.actor().is(Role.SUPERVISOR);
    List<StaffId> own = supervisions.by(me);
    return notes.waiting().stream()
        .filter(note -> !me.equals(author(note)))
        .filter(note -> standsIn || own.contains(author(note)))
        .sorted(java.util.Comparator.comparing((Note note) -> !own.contains(author(note))))
        .toList();
  }

  /** Who handed the note in; a waiting note always has one. */
  private static StaffId author(Note note) {
    return java.util.Objects.requireNonNull(note.submission(), "a waiting note has been handed in").by();
  }
}
