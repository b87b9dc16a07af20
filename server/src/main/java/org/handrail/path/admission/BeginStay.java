package org.handrail.path.admission;

import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.NoSuchElementException;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Begins a stay in an episode: the first one, the next after a move, or one of another kind beside it. */
@UseCase
public class BeginStay {
  private final JdbcClient jdbc;
  private final Episodes episodes;
  private final Stays stays;
  private final Programs programs;
  private final LevelsOfCare levels;
  private final ApplicationEventPublisher events;

  BeginStay(JdbcClient jdbc, Episodes episodes, Stays stays, Programs programs, LevelsOfCare levels,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.episodes = episodes;
    this.stays = stays;
    this.programs = programs;
    this.levels = levels;
    this.events = events;
  }

  /** Where a stay is: one of our programs, or a place elsewhere with its level. */
  public sealed interface Where {
    /** The level of care is the program's. */
    record Ours(ProgramId program) implements Where {}

    /** Such as a sober home ("RR") or a clinic that gives the medication ("OTP1"). */
    record Elsewhere(String place, String level) implements Where {}
  }

  /**
   * Refused when the episode has ended, for a treatment outside our programs, and when another stay of the kind holds a
   * day from then on. On the day a stay ends the next may begin.
   */
  public Outcome<Stay> begin(EpisodeId id, StayKind kind, Where where, LocalDate from) {
    // One begins at a time in an episode; the constraint in the database stands behind it.
    jdbc.sql("select id from episode where id = :id for update").param("id", id.value()).query().optionalValue();
    Episode episode = episodes.find(id).orElseThrow(() -> new NoSuchElementException("No episode " + id));
    var refusals = new ArrayList<Refusal>();
    if (!episode.isOpen()) {
      refusals.add(new Refusal(null, "This episode ended on " + episode.endedOn() + ". Admit the person again."));
    }
    if (from.isBefore(episode.startedOn())) {
      refusals.add(new Refusal("from", "The episode began on " + episode.startedOn() + "; choose that day or a later one"));
    }
    stays.of(id).stream().filter(stay -> stay.kind() == kind && (stay.until() == null || stay.until().isAfter(from))).findFirst()
        .ifPresent(other -> refusals.add(new Refusal("from", other.until() == null
            ? "The stay that began on " + other.from() + " has not ended. End it first, on the same day if you like"
            : "Another stay holds days until " + other.until() + ". Choose that day or a later one")));
    var place = place(kind, where, refusals);
    if (!refusals.isEmpty() || place == null) {
      return Outcome.refused(refusals);
    }
    var stay = new Stay(StayId.next(), 0, id, episode.patient(), kind, place.program(), place.place(), place.level(), from, null, null);
    insert(stay);
    events.publishEvent(new StayBegan(stay));
    return Outcome.done(stay);
  }

  private record Place(@Nullable ProgramId program, String place, String level) {}

  private @Nullable Place place(StayKind kind, Where where, ArrayList<Refusal> refusals) {
    return switch (where) {
      case Where.Ours(ProgramId id) -> {
        var program = programs.find(id).filter(Program::active);
        if (program.isEmpty()) {
          refusals.add(new Refusal("program", "Choose one of the active programs"));
          yield null;
        }
        yield new Place(id, "", program.get().level().code());
      }
      case Where.Elsewhere(String place, String level) -> {
        if (kind == StayKind.TREATMENT) {
          refusals.add(new Refusal("program", "Treatment here is in one of our programs"));
        }
        if (place.isBlank()) {
          refusals.add(new Refusal("place", "Enter the name of the place"));
        }
        if (levels.find(level).isEmpty()) {
          refusals.add(new Refusal("level", "Choose the level of care"));
        }
        yield refusals.isEmpty() ? new Place(null, place.strip(), level) : null;
      }
    };
  }

  private void insert(Stay stay) {
    jdbc.sql(
            """
            insert into stay (id, organization_id, episode_id, patient_id, kind, program_id, place, level, from_date)
            values (:id, :organization, :episode, :patient, :kind, :program, :place, :level, :from)
            """)
        .param("id", stay.id().value())
        .param("organization", Tenant.current().value())
        .param("episode", stay.episode().value())
        .param("patient", stay.patient().value())
        .param("kind", stay.kind().name())
        .param("program", Sql.uuidOrNull(stay.program()), Types.OTHER)
        .param("place", stay.place())
        .param("level", stay.level())
        .param("from", stay.from())
        .update();
  }
}
