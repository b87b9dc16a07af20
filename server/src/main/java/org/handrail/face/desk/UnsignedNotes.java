package org.handrail.face.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.attendance.notes.CoSignQueue;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.week.Sessions;
import org.springframework.stereotype.Component;

/** Notes someone wrote and has not signed, by session, and those of others that wait for their second signature. */
@Component
class UnsignedNotes {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);
  private static final int MOST = 6;

  private final Notes notes;
  private final CoSignQueue queue;
  private final Sessions sessions;

  UnsignedNotes(Notes notes, CoSignQueue queue, Sessions sessions) {
    this.notes = notes;
    this.queue = queue;
    this.sessions = sessions;
  }

  List<TodayPage.ToSign> of(StaffId author) {
    var counts = notes.unsigned(author);
    var own = sessions.find(counts.keySet()).values().stream()
        .limit(MOST)
        .map(
            s -> {
              int n = counts.getOrDefault(s.id(), 0);
              return new TodayPage.ToSign(
                  "/sessions/" + s.id() + "/notes/sign",
                  s.fullTitle() + ", " + DAY.format(s.day()),
                  n == 1 ? "1 note written, not signed" : n + " notes written, not signed");
            })
        .toList();
    int second = queue.mine().size();
    return second == 0 ? own : Stream.concat(Stream.of(coSign(second)), own.stream()).toList();
  }

  private static TodayPage.ToSign coSign(int n) {
    return new TodayPage.ToSign(
        "/co-sign", "Notes to co-sign", n == 1 ? "1 note waits for your second signature" : n + " notes wait for your second signature");
  }
}
