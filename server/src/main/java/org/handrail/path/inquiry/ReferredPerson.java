package org.handrail.path.inquiry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.handrail.foundation.people.Identifier;
import org.handrail.path.inquiry.ReferralPacket.Address;
import org.handrail.path.inquiry.ReferralPacket.Name;
import org.handrail.path.inquiry.ReferralPacket.Person;
import org.jspecify.annotations.Nullable;

/**
 * A referred person in the fields of a registration, as a proposal. The legal name stands on documents, the name in use beside it.
 *
 * @param preferred the given name in use where it is another than the legal one; empty otherwise
 */
public record ReferredPerson(
    String given,
    String family,
    String preferred,
    @Nullable LocalDate birthDate,
    String phone,
    String email,
    String address,
    String city,
    String state,
    String postalCode,
    String pronouns,
    String gender,
    @Nullable String sexForScoring,
    String language,
    boolean interpreter) {

  /** Numbers of the state and of travel papers: whoever treats addiction has no use for them, so they stay in the referral. */
  private static final Set<String> NOT_KEPT_TYPES = Set.of("SS", "SB", "DL", "PPN", "TAX");

  private static final Set<String> NOT_KEPT_SYSTEMS = Set.of("http://hl7.org/fhir/sid/us-ssn", "urn:oid:2.16.840.1.113883.4.1");

  public static ReferredPerson of(Person p) {
    Name legal = ReferredDetails.legal(p);
    String calledGiven = ReferredDetails.given(p);
    boolean two = legal != null && !legal.given().isEmpty();
    String given = two && legal != null ? legal.given().getFirst() : calledGiven;
    String family = two && legal != null && legal.family() != null ? legal.family() : ReferredDetails.family(p);
    Address home = p.addresses().isEmpty() ? new Address(List.of(), null, null, null, null) : p.addresses().getFirst();
    return new ReferredPerson(
        given,
        family,
        two && !given.equals(calledGiven) ? calledGiven : "",
        p.birthDate() == null ? null : p.birthDate().exact().orElse(null),
        ReferredDetails.phone(p),
        ReferredDetails.email(p),
        String.join(", ", home.lines()),
        or(home.city()),
        or(home.state()),
        or(home.postalCode()),
        or(p.pronouns()),
        or(p.genderIdentity()),
        p.sexForScoring(),
        ReferredDetails.language(p),
        p.interpreterNeeded());
  }

  /** The identifiers worth keeping: the sender's own record numbers. */
  public static List<Identifier> identifiers(Person p) {
    return p.identifiers().stream()
        .filter(i -> i.system() != null && (i.type() == null || !NOT_KEPT_TYPES.contains(i.type())))
        .filter(i -> !NOT_KEPT_SYSTEMS.contains(i.system()) && !String.valueOf(i.system()).startsWith("http://hl7.org/fhir/sid/passport"))
        .map(i -> new Identifier(String.valueOf(i.system()), i.value()))
        .distinct()
        .toList();
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
