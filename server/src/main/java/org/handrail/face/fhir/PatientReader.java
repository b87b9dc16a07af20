package org.handrail.face.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.handrail.path.inquiry.ReferralPacket.Address;
import org.handrail.path.inquiry.ReferralPacket.Contact;
import org.handrail.path.inquiry.ReferralPacket.Identifier;
import org.handrail.path.inquiry.ReferralPacket.Name;
import org.handrail.path.inquiry.ReferralPacket.Person;
import org.handrail.path.inquiry.ReferralPacket.Telecom;
import org.handrail.path.medical.Coding;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Patient and the people around the patient. */
final class PatientReader {

  private static final String US_CORE = "http://hl7.org/fhir/us/core/StructureDefinition/";

  private PatientReader() {}

  static Person person(Entry entry, Patient p) {
    var birth = Words.date(p.getBirthDateElement());
    boolean deceased = switch (p.getDeceased()) {
      case null -> false;
      case BooleanType b -> b.booleanValue();
      default -> true;
    };
    return new Person(
        entry.path(),
        p.getIdentifier().stream().map(PatientReader::identifier).filter(Objects::nonNull).toList(),
        names(p.getName()),
        birth,
        deceased,
        Words.date(p.getDeceased()),
        p.hasGender() ? p.getGender().toCode() : null,
        sexForScoring(p),
        said(p, US_CORE + "us-core-genderIdentity", "http://hl7.org/fhir/StructureDefinition/individual-genderIdentity"),
        said(p, "http://hl7.org/fhir/StructureDefinition/individual-pronouns"),
        telecoms(p.getTelecom()),
        addresses(p.getAddress()),
        language(p),
        interpreter(p));
  }

  static Contact related(RelatedPerson r) {
    String relation = r.getRelationship().isEmpty() ? null : Words.of(r.getRelationshipFirstRep());
    return new Contact(firstName(names(r.getName())), relation, telecoms(r.getTelecom()));
  }

  static List<Contact> contacts(Patient p) {
    return p.getContact().stream()
        .map(c -> new Contact(name(c.getName()), c.getRelationship().isEmpty() ? null : Words.of(c.getRelationshipFirstRep()), telecoms(c.getTelecom())))
        .toList();
  }

  private static @Nullable Identifier identifier(org.hl7.fhir.r4.model.Identifier i) {
    String value = Words.text(i.getValue());
    return value == null ? null : new Identifier(Words.text(i.getSystem()), value, Words.code(i.getType()));
  }

  /** The name the person uses comes first: someone's former legal name must not become what we call them. */
  private static List<Name> names(List<HumanName> names) {
    return names.stream()
        .sorted(Comparator.comparingInt((HumanName n) -> switch (n.getUse()) {
          case USUAL -> 0;
          case NICKNAME -> 3;
          case OFFICIAL -> 1;
          case OLD, MAIDEN -> 5;
          case TEMP, ANONYMOUS -> 4;
          case null, default -> 2;
        }).thenComparing(n -> n.hasPeriod() && n.getPeriod().hasEnd()))
        .map(PatientReader::name)
        .filter(n -> !n.full().isEmpty())
        .toList();
  }

  private static Name firstName(List<Name> names) {
    return names.isEmpty() ? new Name(null, List.of(), null, null) : names.getFirst();
  }

  private static Name name(HumanName n) {
    return new Name(
        n.hasUse() ? n.getUse().toCode() : null,
        n.getGiven().stream().map(g -> Words.text(g.getValue())).filter(Objects::nonNull).toList(),
        Words.text(n.getFamily()),
        Words.text(n.getText()));
  }

  private static List<Telecom> telecoms(List<ContactPoint> points) {
    var found = new ArrayList<Telecom>();
    for (ContactPoint c : points) {
      String value = Words.text(c.getValue());
      if (value == null || c.getUse() == ContactPoint.ContactPointUse.OLD) continue;
      found.add(new Telecom(c.hasSystem() ? c.getSystem().toCode() : "other", value, c.hasUse() ? c.getUse().toCode() : null));
    }
    return found;
  }

  private static List<Address> addresses(List<org.hl7.fhir.r4.model.Address> addresses) {
    return addresses.stream()
        .filter(a -> a.getUse() != org.hl7.fhir.r4.model.Address.AddressUse.OLD)
        .sorted(Comparator.comparing(a -> a.hasPeriod() && a.getPeriod().hasEnd()))
        .map(a -> new Address(
            a.getLine().stream().map(StringType::getValue).map(Words::text).filter(Objects::nonNull).toList(),
            Words.text(a.getCity()),
            Words.text(a.getState()),
            Words.text(a.getPostalCode()),
            Words.text(a.getCountry())))
        .toList();
  }

  /** Sex recorded for clinical use, else at birth; administrative gender is no ground for a cut-point, so it is not used. */
  private static @Nullable String sexForScoring(Patient p) {
    for (String url : List.of("us-core-sex", "us-core-birthsex")) {
      Extension e = p.getExtensionByUrl(US_CORE + url);
      String code = e == null || e.getValue() == null ? null : e.getValue().primitiveValue();
      if (e != null && e.getValue() instanceof org.hl7.fhir.r4.model.Coding c) code = c.getCode();
      if (code == null) continue;
      switch (code) {
        case "M", "male", "248153007" -> {
          return "male";
        }
        case "F", "female", "248152002" -> {
          return "female";
        }
        default -> {
          // unknown, other, asked-declined: not for scoring
        }
      }
    }
    return null;
  }

  /** A concept in an extension, either its value or its part named "value". */
  private static @Nullable String said(Patient p, String... urls) {
    for (String url : urls) {
      Extension e = p.getExtensionByUrl(url);
      if (e == null) continue;
      var value = e.getValue() != null ? e.getValue() : e.getExtensionByUrl("value") != null ? e.getExtensionByUrl("value").getValue() : null;
      String words = switch (value) {
        case CodeableConcept c -> Words.of(c);
        case org.hl7.fhir.r4.model.Coding c -> Words.text(c.getDisplay());
        case null, default -> null;
      };
      if (words != null) return words;
    }
    return null;
  }

  private static @Nullable Coding language(Patient p) {
    return p.getCommunication().stream()
        .sorted(Comparator.comparing((Patient.PatientCommunicationComponent c) -> !c.getPreferred()))
        .map(c -> c.getLanguage().getCoding().isEmpty() ? null : Words.coding(c.getLanguage().getCodingFirstRep()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static boolean interpreter(Patient p) {
    Extension required = p.getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired");
    if (required != null && required.getValue() instanceof BooleanType b) return b.booleanValue();
    Extension needed = p.getExtensionByUrl(US_CORE + "us-core-interpreter-needed");
    return needed != null && needed.getValue() instanceof org.hl7.fhir.r4.model.Coding c && ("373066001".equals(c.getCode()) || "yes".equals(c.getCode()));
  }
}
