package org.handrail.face.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Screening;
import org.handrail.path.placement.InterviewSource;
import org.springframework.stereotype.Component;

/** What was said at the first call opens the interview, for those who may read it there. */
@Component
class KnownFromFirstContact implements InterviewSource {
  private final Inquiries inquiries;
  private final Organizations organizations;
  private final Access access;

  KnownFromFirstContact(Inquiries inquiries, Organizations organizations, Access access) {
    this.inquiries = inquiries;
    this.organizations = organizations;
    this.access = access;
  }

  @Override
  public List<Known> of(PatientId patient) {
    if (!access.may(Area.INQUIRY, Act.READ, patient)) {
      return List.of();
    }
    return inquiries.of(patient).stream().flatMap(inquiry -> inquiries.screening(inquiry.id()).stream()).limit(1)
        .flatMap(saved -> known(saved).stream()).toList();
  }

  private List<Known> known(Screening.Saved saved) {
    var day = java.time.format.DateTimeFormatter.ofPattern("d MMM yyyy", Locale.US).format(saved.at().atZone(organizations.current().timeZone()));
    String from = "First contact, " + day;
    Screening said = saved.answers();
    var known = new ArrayList<Known>();
    known.add(new Known("substance.1", said.substances(), from));
    known.add(new Known("last-use.1", said.lastUse(), from));
    known.add(new Known("medications", said.medications(), from));
    known.add(new Known("transport", said.transport(), from));
    known.add(new Known("times", said.times(), from));
    known.add(new Known("goals", said.wants(), from));
    if (said.withdrawal() != Screening.Withdrawal.NOT_ASKED) {
      known.add(new Known("withdrawal-before", said.withdrawal().label(), from));
    }
    if (said.pregnant() != Screening.Said.NOT_ASKED) {
      known.add(new Known("pregnant", said.pregnant().label(), from));
    }
    return known.stream().filter(one -> one.value().length() <= 4000).toList();
  }
}
