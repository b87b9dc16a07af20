package org.handrail.path.outcomes;

import org.handrail.path.admission.EpisodeEnded;
import org.handrail.path.admission.PatientAdmitted;
import org.handrail.path.admission.StayBegan;
import org.handrail.path.admission.StayEnded;
import org.handrail.path.attendance.AttendanceRecorded;
import org.handrail.path.inquiry.InquiryLinked;
import org.handrail.path.measures.ScoreCompleted;
import org.handrail.path.medical.DiagnosisClosed;
import org.handrail.path.medical.DiagnosisConfirmed;
import org.handrail.path.plan.RecoveryPlanKept;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers of whom something changed; the next refresh looks at them again. */
@Component
class MarkChanged {
  private final FactsStore store;

  MarkChanged(FactsStore store) {
    this.store = store;
  }

  @EventListener
  void on(PatientAdmitted event) {
    store.mark(event.patient());
  }

  @EventListener
  void on(EpisodeEnded event) {
    store.mark(event.episode().patient());
  }

  @EventListener
  void on(StayBegan event) {
    store.mark(event.stay().patient());
  }

  @EventListener
  void on(StayEnded event) {
    store.mark(event.stay().patient());
  }

  @EventListener
  void on(AttendanceRecorded event) {
    store.mark(event.attendance().patient());
  }

  @EventListener
  void on(InquiryLinked event) {
    store.mark(event.patient());
  }

  @EventListener
  void on(ScoreCompleted event) {
    store.mark(event.patient());
  }

  @EventListener
  void on(DiagnosisConfirmed event) {
    store.mark(event.patient());
  }

  @EventListener
  void on(DiagnosisClosed event) {
    store.mark(event.patient());
  }

  @EventListener
  void on(RecoveryPlanKept event) {
    store.mark(event.patient());
  }
}
