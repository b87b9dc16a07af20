package org.handrail.path.attendance.notes;

import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Phrases staff keep for their own notes, each under a short word: ";sleep" becomes what it stands for. */
@Repository
@Transactional
public class Phrases {
  /** One phrase. */
  public record Phrase(UUID id, String shortWord, String text) {}

  private static final int MOST = 100;

  private final JdbcClient jdbc;

  Phrases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The present actor's, by short word. */
  @Transactional(readOnly = true)
  public List<Phrase> mine() {
    return jdbc.sql("select id, short, text from note_phrase where staff_id = :me order by short")
        .param("me", Acting.actor().staffId().value())
        .query((row, n) -> new Phrase(row.getObject("id", UUID.class), row.getString("short"), row.getString("text")))
        .list();
  }

  /** Adds one of the present actor's, or changes what the short word stands for. Fields "short" and "text". */
  public Outcome<String> save(String shortWord, String text) {
    String word = shortWord.strip().toLowerCase(java.util.Locale.ROOT).replaceFirst("^;", "");
    if (!word.matches("[a-z0-9]{1,20}")) {
      return Outcome.refused("short", "Use 1 to 20 letters or digits, such as sleep");
    }
    if (text.isBlank() || text.length() > 1_000) {
      return Outcome.refused("text", "Write what it stands for, up to 1,000 characters");
    }
    if (mine().size() >= MOST) {
      return Outcome.refused("short", "You keep " + MOST + " phrases already. Remove one first");
    }
    jdbc.sql(
            """
            insert into note_phrase (id, organization_id, staff_id, short, text) values (:id, :organization, :me, :short, :text)
            on conflict on constraint note_phrase_once do update set text = excluded.text
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("me", Acting.actor().staffId().value())
        .param("short", word)
        .param("text", text.strip())
        .update();
    return Outcome.done(word);
  }

  /** Removes one of the present actor's; somebody else's stays. */
  public void remove(UUID id) {
    jdbc.sql("delete from note_phrase where id = :id and staff_id = :me")
        .param("id", id)
        .param("me", Acting.actor().staffId().value())
        .update();
  }
}
