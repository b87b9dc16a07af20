package org.handrail.path.inquiry.web;

import java.util.Collection;
import java.util.List;
import org.handrail.foundation.people.Identifier;
import org.handrail.foundation.people.Identity;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.people.PossibleDuplicate;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Component;

/** People we know who may be the one asked about. Showing them is reading a part of their records, and audited. */
@Component
class Matches {

  private final Patients patients;
  private final Audit audit;

  Matches(Patients patients, Audit audit) {
    this.patients = patients;
    this.audit = audit;
  }

  List<PersonPage.Match> of(Identity identity, Collection<Identifier> identifiers, Words words) {
    List<PossibleDuplicate> found = patients.possibleDuplicates(identity, identifiers);
    audit.readMany(Area.IDENTITY, found.stream().map(d -> d.patient().id()).toList());
    return found.stream().map(d -> match(d, words)).toList();
  }

  private static PersonPage.Match match(PossibleDuplicate d, Words words) {
    Identity known = d.patient().identity();
    String phone = known.contact().phone();
    return new PersonPage.Match(
        d.patient().id().toString(),
        d.patient().name().shown(),
        words.birth(known.birthDate()) + (phone == null ? "" : " · " + phone),
        String.join(", ", d.reasons()),
        d.certain());
  }
}
