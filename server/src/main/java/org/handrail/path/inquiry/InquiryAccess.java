package org.handrail.path.inquiry;

import java.util.List;
import java.util.Objects;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.AccessDecision;
import org.handrail.foundation.privacy.AccessDecision.Ground;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Component;

/**
 * Who sees which inquiry. Admissions, supervisors, directors and billing see all by their function; others only those of people they care
 * for. Reading one about a person we know is written to the audit trail like any part of their record.
 */
@Component
public class InquiryAccess {

  private final Access access;
  private final Audit audit;

  InquiryAccess(Access access, Audit audit) {
    this.access = access;
    this.audit = audit;
  }

  /** Those the present actor may see, with the reading audited. */
  public List<Inquiry> visible(List<Inquiry> inquiries) {
    boolean all = byFunction(Act.READ);
    List<Inquiry> visible = all ? inquiries : inquiries.stream().filter(q -> q.patient() != null && access.may(Area.INQUIRY, Act.READ, q.patient())).toList();
    audit.readMany(Area.INQUIRY, visible.stream().map(Inquiry::patient).filter(Objects::nonNull).toList());
    return visible;
  }

  /**
   * Lets the present actor do this with one inquiry, audited when it is about a person we know.
   *
   * @throws org.handrail.foundation.privacy.AccessRefused when they may not
   */
  public void require(Act act, Inquiry inquiry) {
    PatientId patient = inquiry.patient();
    if (patient != null) {
      access.require(Area.INQUIRY, act, patient);
      if (access.decide(Area.INQUIRY, act, patient, null) instanceof AccessDecision.Allowed allowed) {
        if (act == Act.READ) audit.read(Area.INQUIRY, patient, allowed.ground());
        else audit.change(Area.INQUIRY, act, patient, allowed.ground());
      }
    } else if (!byFunction(act)) {
      audit.refusal(Area.INQUIRY, act, null);
      throw new org.handrail.foundation.privacy.AccessRefused(new AccessDecision.NoRight(Area.INQUIRY, act));
    }
  }

  /** Whether the present actor may change inquiries at all: which buttons are drawn. */
  public boolean mayWrite() {
    return byFunction(Act.WRITE);
  }

  private boolean byFunction(Act act) {
    return access.decide(Area.INQUIRY, act, null, null) instanceof AccessDecision.Allowed(Ground ground, var limits)
        && ground == Ground.FUNCTION
        && limits.isEmpty();
  }
}
