package org.handrail.path.placement;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.rules.PlacementPack;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rates one dimension, with its evidence. Earlier ratings are kept. */
@UseCase
public class RateDimension {
  static final int LONGEST = 4000;

  private final JdbcClient jdbc;
  private final Assessments assessments;
  private final LockedSheet locked;
  private final SafetyWatch watch;
  private final Clock clock;

  RateDimension(JdbcClient jdbc, Assessments assessments, LockedSheet locked, SafetyWatch watch, Clock clock) {
    this.jdbc = jdbc;
    this.assessments = assessments;
    this.locked = locked;
    this.watch = watch;
    this.clock = clock;
  }

  /**
   * What someone enters.
   *
   * @param value on the pack's scale; null when nothing was chosen
   * @param edited the version of this dimension's rating on their screen, 0 when there was none
   */
  public record Entry(
      String dimension,
      @Nullable Integer value,
      Collection<String> flags,
      String evidence,
      @Nullable EvidenceSource source,
      int edited) {}

  /** Overtaken when the dimension was rated by someone else since; other dimensions do not matter. */
  public Edited<Rating> rate(PatientId patient, AssessmentId id, Entry entry) {
    var sheet = locked.toEnter(patient, id);
    var refusals = check(sheet, entry);
    Integer value = entry.value();
    EvidenceSource source = entry.source();
    if (!refusals.isEmpty() || value == null || source == null) {
      return new Edited.Refused<>(refusals);
    }
    var rating = new Rating(entry.dimension(), entry.edited() + 1, value, Set.copyOf(entry.flags()),
        entry.evidence().strip(), source, Acting.actor().staffId(), clock.instant());
    if (insert(id, rating) == 0) {
      return new Edited.Overtaken<>(assessments.get(patient, id).rating(entry.dimension()).orElseThrow());
    }
    watch.look(assessments.get(patient, id));
    return new Edited.Kept<>(rating);
  }

  private static List<Refusal> check(AssessmentSheet sheet, Entry entry) {
    PlacementPack pack = sheet.pack();
    var refusals = new ArrayList<Refusal>();
    if (!sheet.assessment().isDraft()) {
      return List.of(new Refusal(null, "This assessment is closed. Start a new one to change a rating."));
    }
    if (pack.dimension(entry.dimension()).isEmpty()) {
      throw new java.util.NoSuchElementException("No dimension " + entry.dimension());
    }
    Integer value = entry.value();
    if (value == null || !pack.scale().holds(value)) {
      refusals.add(new Refusal("value", "Choose a rating from " + pack.scale().min() + " to " + pack.scale().max()));
    }
    if (entry.evidence().isBlank()) {
      refusals.add(new Refusal("evidence", "Write what the rating rests on: what was seen, said or measured"));
    } else if (entry.evidence().length() > LONGEST) {
      refusals.add(new Refusal("evidence", "At most " + LONGEST + " characters; this has " + entry.evidence().length()));
    }
    if (entry.source() == null) {
      refusals.add(new Refusal("source", "Choose where the evidence comes from"));
    }
    var known = pack.flagsOf(entry.dimension()).stream().map(PlacementPack.Flag::id).toList();
    if (!known.containsAll(entry.flags())) {
      refusals.add(new Refusal("flags", "Choose from the boxes listed"));
    }
    return refusals;
  }

  private int insert(AssessmentId id, Rating rating) {
    return jdbc.sql(
            """
            insert into dimension_rating (id, organization_id, assessment_id, dimension, version, rating, flags, evidence,
              source, rated_by, rated_at)
            select :id, :organization, :assessment, :dimension, :version, :rating, :flags, :evidence, :source, :by, :at
             where :version - 1 = (select coalesce(max(version), 0) from dimension_rating
                                    where assessment_id = :assessment and dimension = :dimension)
            on conflict on constraint dimension_rating_version_once do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("assessment", id.value())
        .param("dimension", rating.dimension())
        .param("version", rating.version())
        .param("rating", rating.value())
        .param("flags", rating.flags().stream().sorted().toArray(String[]::new))
        .param("evidence", rating.evidence())
        .param("source", rating.source().name())
        .param("by", rating.by().value())
        .param("at", Sql.at(rating.at()))
        .update();
  }
}
