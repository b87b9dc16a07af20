package org.handrail.path.week;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Adds a track to a program, or changes one. */
@UseCase
public class SaveTrack {

  /**
   * What somebody says about a track.
   *
   * @param until day after its last, or null
   * @param joinsUntil first day nobody joins a closed cohort any more; null for an open track
   */
  public record Details(String name, String about, LocalDate from, @Nullable LocalDate until, TrackKind kind, @Nullable LocalDate joinsUntil) {

    /** An open track for anybody. */
    public Details(String name, String about, LocalDate from, @Nullable LocalDate until) {
      this(name, about, from, until, TrackKind.OTHER, null);
    }
  }

  private final JdbcClient jdbc;

  SaveTrack(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param track null for a new one
   * @param version the version that was edited; anything for a new one
   */
  public Outcome<TrackId> save(ProgramId program, @Nullable TrackId track, int version, Details details) {
    var refusals = new ArrayList<Refusal>();
    if (details.name().isBlank()) {
      refusals.add(new Refusal("name", "Enter the name of the track"));
    }
    if (details.until() != null && !details.until().isAfter(details.from())) {
      refusals.add(new Refusal("until", "The last day must not be before the first"));
    }
    if (details.joinsUntil() != null && !details.joinsUntil().isAfter(details.from())) {
      refusals.add(new Refusal("joinsUntil", "The cohort needs at least its first day to join"));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    try {
      return track == null ? add(program, details) : change(track, version, details);
    } catch (DuplicateKeyException taken) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return Outcome.refused("name", "There is a track of this name already");
    }
  }

  private Outcome<TrackId> add(ProgramId program, Details details) {
    TrackId id = TrackId.next();
    jdbc.sql(
            """
            insert into track (id, organization_id, program_id, name, about, from_on, until_on, kind, joins_until)
            values (:id, :organization, :program, :name, :about, :from, :until, :kind, :joins)
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("program", program.value())
        .param("name", details.name().strip())
        .param("about", details.about().strip())
        .param("from", details.from())
        .param("until", details.until(), Types.DATE)
            .param("kind", details.kind().name())
            .param("joins", details.joinsUntil(), Types.DATE)
        .update();
    return Outcome.done(id);
  }

  private Outcome<TrackId> change(TrackId track, int version, Details details) {
    int changed =
        jdbc.sql(
                """
                update track set name = :name, about = :about, from_on = :from, until_on = :until, kind = :kind,
                  joins_until = :joins, version = version + 1
                 where id = :id and version = :version
                """)
            .param("name", details.name().strip())
            .param("about", details.about().strip())
            .param("from", details.from())
            .param("until", details.until(), Types.DATE)
            .param("kind", details.kind().name())
            .param("joins", details.joinsUntil(), Types.DATE)
            .param("id", track.value())
            .param("version", version)
            .update();
    return changed == 1
        ? Outcome.done(track)
        : Outcome.refused("Someone else changed this track meanwhile. Look at their change, then save yours.");
  }
}
