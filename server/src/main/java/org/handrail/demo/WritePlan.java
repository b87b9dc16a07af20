package org.handrail.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.documents.SigningMethod;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.handrail.path.plan.Dimension;
import org.handrail.path.plan.Frequency;
import org.handrail.path.plan.Goal;
import org.handrail.path.plan.GoalId;
import org.handrail.path.plan.Objective;
import org.handrail.path.plan.ObjectiveId;
import org.handrail.path.plan.PlanContent;
import org.handrail.path.plan.PlanVersionId;
import org.handrail.path.plan.PlannedService;
import org.handrail.path.plan.Problem;
import org.handrail.path.plan.ProblemId;
import org.handrail.path.plan.ProposePlan;
import org.handrail.path.plan.SaveDraft;
import org.handrail.path.plan.ServiceId;
import org.handrail.path.plan.ServiceKind;
import org.handrail.path.plan.SignPlan;
import org.handrail.path.plan.StartPlan;
import org.springframework.stereotype.Component;

/** The plan of a course: written by the counselor, signed by both. */
@Component
class WritePlan {
  private final StartPlan start;
  private final SaveDraft save;
  private final ProposePlan propose;
  private final SignPlan sign;

  WritePlan(StartPlan start, SaveDraft save, ProposePlan propose, SignPlan sign) {
    this.start = start;
    this.save = save;
    this.propose = propose;
    this.sign = sign;
  }

  /** A finished draft that waits for both signatures. */
  PlanVersionId finished(Journey journey, PatientId patient, Line line, String goal, LocalDate today) {
    Actor counselor = journey.actor(line.counselor());
    return Acting.as(counselor, () -> {
      PlanVersionId id = start.start(patient, journey.places.program(line.course())).orElseThrow();
      int edit = Results.saved(save.save(patient, id, 0, content(line.course(), goal, counselor.staffId(), today)));
      return propose.propose(patient, id, edit).orElseThrow();
    });
  }

  /** A draft somebody began. */
  void begun(Journey journey, PatientId patient, Line line, String goal, LocalDate today) {
    Actor counselor = journey.actor(line.counselor());
    Acting.run(counselor, () -> {
      PlanVersionId id = start.start(patient, journey.places.program(line.course())).orElseThrow();
      var whole = content(line.course(), goal, counselor.staffId(), today);
      Results.saved(save.save(patient, id, 0, new PlanContent(whole.problems(), List.of())));
    });
  }

  /** The patient signs, with their own sign-in or in front of their counselor. */
  void signAsPatient(Journey journey, PatientId patient, PlanVersionId id, String name, Line line, String words) {
    Actor actor = journey.portals.getOrDefault(patient, journey.actor(line.counselor()));
    Acting.run(actor, () -> sign.asPatient(patient, id, words, false, new SigningMethod.TypedName(name)).orElseThrow());
  }

  void signAsClinician(Journey journey, PatientId patient, PlanVersionId id, Line line) {
    Acting.run(journey.actor(line.counselor()), () ->
        sign.asClinician(patient, id, new SigningMethod.TypedName(line.counselor().fullName())).orElseThrow());
  }

  private static PlanContent content(Course course, String words, StaffId counselor, LocalDate today) {
    var home = new Goal(GoalId.next(), "home", words, List.of(
        new Objective(ObjectiveId.next(), "Be home and sober when it matters", "5 days in a row", today.plusWeeks(4), counselor)));
    var cravings = new Goal(GoalId.next(), "cravings", "I want to know what to do when it gets hard.", List.of(
        new Objective(ObjectiveId.next(), "Write down cravings and what helped", "Every day for two weeks", today.plusWeeks(2), counselor),
        new Objective(ObjectiveId.next(), "Call somebody before using", "3 calls", today.plusWeeks(6), null)));
    return new PlanContent(
        List.of(
            new Problem(ProblemId.next(), Dimension.D6, "Evenings alone at home are hard.", null, List.of(home)),
            new Problem(ProblemId.next(), Dimension.D5, "Strong cravings when stressed.", null, List.of(cravings))),
        List.of(new PlannedService(ServiceId.next(), ServiceKind.GROUP, course.program() + " group", course.groups(), Frequency.WEEK,
            course.groupMinutes(), counselor, Set.of(home.id(), cravings.id()))));
  }
}
