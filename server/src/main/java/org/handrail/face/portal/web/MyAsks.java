package org.handrail.face.portal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.documents.Signature;
import org.handrail.foundation.documents.Signatures;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.conversation.PatientMessages;
import org.handrail.path.measures.CheckIn;
import org.handrail.path.measures.CheckIns;
import org.handrail.path.measures.DueMeasures;
import org.handrail.path.plan.Plans;
import org.handrail.path.plan.VersionState;
import org.handrail.path.admission.Stays;
import org.handrail.path.transition.Discharge;
import org.handrail.path.transition.Discharges;
import org.handrail.path.transition.HandOffKind;
import org.handrail.path.transition.HandOffs;
import org.springframework.stereotype.Component;

/** What we ask of a patient today: a check-in, questionnaires, a yes to the plan. */
@Component
class MyAsks {

  private final CheckIns checkIns;
  private final DueMeasures due;
  private final Plans plans;
  private final Signatures signatures;
  private final CarePromise promise;
  private final HandOffs handOffs;
  private final Discharges discharges;
  private final Stays stays;
  private final PatientMessages messages;

  MyAsks(CheckIns checkIns, DueMeasures due, Plans plans, Signatures signatures, CarePromise promise, HandOffs handOffs, Discharges discharges,
      Stays stays, PatientMessages messages) {
    this.checkIns = checkIns;
    this.due = due;
    this.plans = plans;
    this.signatures = signatures;
    this.promise = promise;
    this.handOffs = handOffs;
    this.discharges = discharges;
    this.stays = stays;
    this.messages = messages;
  }

  TodayPage.CheckInCard checkIn(PatientId patient) {
    Optional<CheckIn> today = checkIns.today(patient);
    return new TodayPage.CheckInCard(today.isPresent() && today.get().completed() == null,
        today.map(CheckIn::completed).map(promise::time).orElse(null));
  }

  /** A version of the plan is finished and the patient has not signed it. */
  boolean planWaits(PatientId patient) {
    return plans.pending(patient).filter(version -> version.state() == VersionState.PROPOSED)
        .filter(version -> signatures.of(version.subject()).stream().noneMatch(Signature::byPatient)).isPresent();
  }

  /** A move is open, or they have finished here and not come back. */
  boolean movesOn(PatientId patient, LocalDate today) {
    return handOffs.open(patient).filter(open -> open.kind() != HandOffKind.REFERRAL_IN).isPresent()
        || stays.treatment(patient, today).isEmpty() && discharges.of(patient).stream().anyMatch(Discharge::leaves);
  }

  /** Answers of the team that they have not opened. */
  int newMessages(PatientId patient) {
    return messages.unreadBy(patient);
  }

  List<TodayPage.Asked> measures(PatientId patient) {
    return due.now(patient).stream().map(one -> new TodayPage.Asked(one.title(), "/my/measures/" + one.instrument())).toList();
  }
}
