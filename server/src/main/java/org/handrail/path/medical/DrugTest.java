package org.handrail.path.medical;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * One drug or alcohol test, from its order to its result.
 *
 * @param draw the draw that chose it, for random tests; then nobody ordered it
 * @param dueOn the day by which it is collected
 * @param results screens and confirmations; never changed once written
 */
public record DrugTest(
    DrugTestId id,
    int version,
    PatientId patient,
    String panel,
    String panelVersion,
    Reason reason,
    @Nullable TestDrawId draw,
    LocalDate dueOn,
    String note,
    DrugTestState state,
    @Nullable StaffId orderedBy,
    Instant orderedAt,
    @Nullable Collection collection,
    @Nullable Report report,
    @Nullable Closed closed,
    List<Result> results,
    List<Custody> custody) {

  /** Why it was ordered. */
  public enum Reason {
    RANDOM("Drawn at random"),
    SCHEDULED("Planned"),
    ADMISSION("At admission"),
    FOR_CAUSE("Something gave cause"),
    AFTER_LAPSE("After a lapse"),
    ASKED_FOR("The person asked for it");

    private final String label;

    Reason(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Where it is read. */
  public enum Analysis {
    POINT_OF_CARE("Read here, at once"),
    LABORATORY("Sent to a laboratory");

    private final String label;

    Analysis(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Whether the specimen can be trusted. */
  public enum Validity {
    VALID("Valid"),
    DILUTE("Dilute"),
    ADULTERATED("Adulterated"),
    SUBSTITUTED("Substituted"),
    INVALID("Invalid, cannot be read");

    private final String label;

    Validity(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** What a result says. */
  public enum Answer {
    NEGATIVE("Negative"),
    POSITIVE("Positive"),
    INCONCLUSIVE("Inconclusive");

    private final String label;

    Answer(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** A first reading, or the laboratory's confirmation of it. */
  public enum Kind {
    SCREEN,
    CONFIRMATION
  }

  /** A step of the chain of custody. */
  public enum Step {
    COLLECTED("Collected"),
    SEALED("Sealed before the person's eyes"),
    STORED("Stored"),
    HANDED_OVER("Handed over"),
    RECEIVED("Received by the laboratory"),
    DISCARDED("Discarded");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /**
   * How the specimen was taken.
   *
   * @param observedBy who watched, when it was observed
   * @param seal number on the container
   * @param temperatureF of fresh urine, in degrees Fahrenheit
   */
  public record Collection(
      Instant at, StaffId by, @Nullable StaffId observedBy, Analysis analysis, String seal, @Nullable BigDecimal temperatureF) {}

  /** Who reported the result, and whether the specimen can be trusted. */
  public record Report(Instant at, StaffId by, Validity validity, String laboratory) {}

  /** Why there is no result. */
  public record Closed(String reason, StaffId by, Instant at) {}

  /** One reading. {@code value} with its unit, where one was reported. */
  public record Result(String analyte, Kind kind, Answer answer, String value, Instant at) {}

  /** Who had the specimen. */
  public record Custody(Step step, String party, Instant at, StaffId recordedBy) {}

  /** What counts for an analyte: the confirmation when there is one, else the screen. */
  public Optional<Result> counts(String analyte) {
    return result(analyte, Kind.CONFIRMATION).or(() -> result(analyte, Kind.SCREEN));
  }

  Optional<Result> result(String analyte, Kind kind) {
    return results.stream().filter(r -> r.analyte().equals(analyte) && r.kind() == kind).findFirst();
  }
}
