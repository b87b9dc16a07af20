package org.handrail.path.admission;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notes who pays for a patient and what was verified. Earlier notes are kept. */
@UseCase
public class NoteCoverage {
  private final JdbcClient jdbc;
  private final Coverages coverages;
  private final Organizations organizations;
  private final Clock clock;

  NoteCoverage(JdbcClient jdbc, Coverages coverages, Organizations organizations, Clock clock) {
    this.jdbc = jdbc;
    this.coverages = coverages;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What somebody notes; texts may be empty, see {@link Coverage}. */
  public record Details(
      Coverage.@Nullable Kind kind,
      String payer,
      String plan,
      String memberId,
      @Nullable LocalDate verifiedOn,
      String verifiedHow,
      String copay,
      String limits,
      String authorization) {}

  /**
   * @param edited the version on their screen, 0 when there was none
   * @return Refused without field when someone else noted coverage since; the message says what
   */
  public Outcome<Coverage> note(PatientId patient, int edited, Details details) {
    var refusals = check(details);
    Coverage.Kind kind = details.kind();
    if (!refusals.isEmpty() || kind == null) {
      return Outcome.refused(refusals);
    }
    int added = insert(patient, edited + 1, kind, details);
    Optional<Coverage> now = coverages.current(patient);
    return added == 1 && now.isPresent()
        ? Outcome.done(now.get())
        : Outcome.refused("Someone else noted coverage meanwhile: " + now.map(Coverage::line).orElse("none")
            + ". Yours is kept below; save again to put it on top.");
  }

  private List<Refusal> check(Details details) {
    var refusals = new ArrayList<Refusal>();
    if (details.kind() == null) {
      refusals.add(new Refusal("kind", "Choose who pays"));
    } else if (details.kind() != Coverage.Kind.SELF_PAY && details.payer().isBlank()) {
      refusals.add(new Refusal("payer", "Enter the name of the payer"));
    }
    LocalDate today = clock.instant().atZone(organizations.current().timeZone()).toLocalDate();
    if (details.verifiedOn() != null && details.verifiedOn().isAfter(today)) {
      refusals.add(new Refusal("verifiedOn", "Enter the day on which it was verified, at the latest today"));
    }
    if (Stream.of(details.payer(), details.plan(), details.memberId(), details.verifiedHow()).anyMatch(text -> text.length() > 200)
        || Stream.of(details.copay(), details.limits(), details.authorization()).anyMatch(text -> text.length() > 2000)) {
      refusals.add(new Refusal(null, "A text is too long: names up to 200 characters, the others up to 2,000"));
    }
    return refusals;
  }

  private int insert(PatientId patient, int version, Coverage.Kind kind, Details details) {
    return jdbc.sql(
            """
            insert into coverage (id, organization_id, patient_id, version, kind, payer, plan, member_id, verified_on,
              verified_how, copay, limits, authorization_note, noted_by, noted_at)
            select :id, :organization, :patient, :version, :kind, :payer, :plan, :member, :verifiedOn, :verifiedHow, :copay,
              :limits, :authorization, :by, :at
             where :version - 1 = (select coalesce(max(version), 0) from coverage where patient_id = :patient)
            on conflict on constraint coverage_version_once do nothing
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("version", version)
        .param("kind", kind.name())
        .param("payer", kind == Coverage.Kind.SELF_PAY ? "" : details.payer().strip())
        .param("plan", details.plan().strip())
        .param("member", details.memberId().strip())
        .param("verifiedOn", details.verifiedOn(), Types.DATE)
        .param("verifiedHow", details.verifiedHow().strip())
        .param("copay", details.copay().strip())
        .param("limits", details.limits().strip())
        .param("authorization", details.authorization().strip())
        .param("by", Acting.actor().staffId().value())
        .param("at", Sql.at(clock.instant()))
        .update();
  }
}
