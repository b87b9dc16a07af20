package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.House;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.sites.SiteFixtures;
import org.springframework.context.ApplicationContext;

/** The vocabulary of tests for plans. */
public final class PlanFixtures {
  public static final LocalDate TARGET = LocalDate.of(2027, 1, 15);
  static final SigningMethod DANA_SIGNS = new SigningMethod.TypedName("Dana Whitfield");
  static final SigningMethod SAM_SIGNS = new SigningMethod.TypedName("Sam Whitehorse");

  private final House house;
  private final ApplicationContext context;
  public final OrganizationId organization;
  public final Actor dana;
  public final PatientId sam;
  public final ProgramId program;
  private final Actor asSam;

  public PlanFixtures(House house, ApplicationContext context) {
    this.house = house;
    this.context = context;
    organization = house.newOrganization();
    dana = house.staff(organization, Role.COUNSELOR);
    sam = house.patient(organization);
    asSam = house.asPatient(organization, sam);
    program = house.as(dana, () -> new SiteFixtures(context).iop());
  }

  /** Always the same account. */
  public Actor asSam() {
    return asSam;
  }

  /** One problem, one goal, one step and two services: enough to be signed. */
  public static PlanContent content(StaffId staff) {
    var goal =
        new Goal(
            GoalId.next(), "home", "I want to be the one who picks Maya up, every day.",
            List.of(new Objective(ObjectiveId.next(), "Pick up Maya", "5 days in a row", TARGET, staff)));
    return new PlanContent(
        List.of(new Problem(ProblemId.next(), Dimension.D6, "Evenings alone at home are hard.", null, List.of(goal))),
        List.of(
            new PlannedService(ServiceId.next(), ServiceKind.GROUP, "Skills group", 3, Frequency.WEEK, 180, staff, Set.of(goal.id())),
            new PlannedService(ServiceId.next(), ServiceKind.FAMILY, "Family session", 1, Frequency.TWO_WEEKS, 60, staff, Set.of())));
  }

  /** A draft that could be proposed. */
  public PlanVersionId draft() {
    return house.as(dana, () -> {
      var id = context.getBean(StartPlan.class).start(sam, program).orElseThrow();
      context.getBean(SaveDraft.class).save(sam, id, 0, content(dana.staffId()));
      return id;
    });
  }

  /** A version that waits for both signatures. */
  public PlanVersionId proposed() {
    var id = draft();
    return house.as(dana, () -> context.getBean(ProposePlan.class).propose(sam, id, 1).orElseThrow());
  }

  /** A version in force. */
  public PlanVersionId active() {
    return sign(proposed());
  }

  /** Both sign. */
  public PlanVersionId sign(PlanVersionId id) {
    SignPlan sign = context.getBean(SignPlan.class);
    house.as(asSam(), () -> sign.asPatient(sam, id, "", false, SAM_SIGNS).orElseThrow());
    return house.as(dana, () -> sign.asClinician(sam, id, DANA_SIGNS).orElseThrow());
  }
}
