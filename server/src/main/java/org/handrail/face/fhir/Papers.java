package org.handrail.face.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.path.inquiry.ReferralPacket.Ask;
import org.handrail.path.inquiry.ReferralPacket.ConsentFound;
import org.handrail.path.inquiry.ReferralPacket.Coverage;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** What goes with a referral on paper: who pays, which consents the sender holds, what is asked for. */
final class Papers {

  private Papers() {}

  /** Null when it was withdrawn. The payer's name comes from the reference, else from the organization it leads to. */
  static @Nullable Coverage coverage(Entry entry, org.hl7.fhir.r4.model.Coverage c, Names names) {
    if (c.hasStatus() && Set.of("cancelled", "entered-in-error").contains(c.getStatus().toCode())) return null;
    String payer = c.getPayor().stream().map(names::of).filter(Objects::nonNull).findFirst().orElse(null);
    String type = Words.of(c.getType());
    String member = Words.text(c.getSubscriberId());
    if (member == null) {
      member = c.getIdentifier().stream().map(i -> Words.text(i.getValue())).filter(Objects::nonNull).findFirst().orElse(null);
    }
    return new Coverage(
        Words.externalId(entry, c, c.getIdentifier()),
        payer != null ? payer : type != null ? type : "Payer not named",
        member,
        type,
        c.hasStatus() ? c.getStatus().toCode() : null,
        Words.date(c.getPeriod()));
  }

  /** Null when it was withdrawn or refused by the person. */
  static @Nullable ConsentFound consent(Entry entry, Consent c, Names names) {
    String status = c.hasStatus() ? c.getStatus().toCode() : "unknown";
    if (status.equals("entered-in-error") || status.equals("draft")) return null;
    String what = Stream.concat(c.getCategory().stream(), Stream.of(c.getScope())).map(Words::of).filter(Objects::nonNull).findFirst().orElse("Consent");
    String organization = c.getOrganization().stream().map(names::of).filter(Objects::nonNull).findFirst().orElse(null);
    return new ConsentFound(Words.externalId(entry, c, c.getIdentifier()), what, status, Words.date(c.getDateTimeElement()), organization);
  }

  /** Null when it was withdrawn. */
  static @Nullable Ask ask(Entry entry, ServiceRequest r) {
    String status = r.hasStatus() ? r.getStatus().toCode() : null;
    if ("entered-in-error".equals(status) || "revoked".equals(status) || r.getDoNotPerform()) return null;
    String what = Words.of(r.getCode());
    if (what == null) what = r.getCategory().stream().map(Words::of).filter(Objects::nonNull).findFirst().orElse("Referral");
    return new Ask(
        Words.externalId(entry, r, r.getIdentifier()),
        what,
        status,
        r.hasPriority() ? r.getPriority().toCode() : null,
        Words.first(Words.date(r.getAuthoredOnElement()), Words.date(r.getOccurrence())),
        Words.notes(r.getNote()));
  }

  /** Names of organizations and practitioners. */
  interface Names {
    @Nullable String of(@Nullable Reference reference);
  }

  /** The first name among several references. */
  static @Nullable String first(Names names, List<Reference> references) {
    return references.stream().map(names::of).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
