package org.handrail.face.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.handrail.path.medical.Coding;
import org.handrail.path.medical.PartialDate;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** FHIR's data types in our words: the small readings every resource needs. */
final class Words {

  private Words() {}

  /** Null when there is nothing but blanks. */
  static @Nullable String text(@Nullable String s) {
    return s == null || s.isBlank() ? null : s.strip();
  }

  /** The sender's own name for a concept: its text, else the words of its first code, else that code. */
  static @Nullable String of(@Nullable CodeableConcept concept) {
    if (concept == null || concept.isEmpty()) return null;
    String words = text(concept.getText());
    if (words != null) return words;
    for (var c : concept.getCoding()) {
      if (text(c.getDisplay()) != null) return text(c.getDisplay());
    }
    return concept.getCoding().isEmpty() ? null : text(concept.getCodingFirstRep().getCode());
  }

  /** The first code, e.g. {@code active}; null when there is none. */
  static @Nullable String code(@Nullable CodeableConcept concept) {
    return concept == null || concept.getCoding().isEmpty() ? null : text(concept.getCodingFirstRep().getCode());
  }

  /** All codes with a system, ICD-10-CM first. */
  static List<Coding> codings(@Nullable CodeableConcept concept) {
    var codings = new ArrayList<Coding>();
    if (concept == null) return codings;
    for (var c : concept.getCoding()) {
      Coding coding = coding(c);
      if (coding != null) codings.add(coding);
    }
    codings.sort(Comparator.comparing((Coding c) -> !c.isIcd10()));
    return codings;
  }

  static @Nullable Coding coding(org.hl7.fhir.r4.model.Coding c) {
    String system = text(c.getSystem());
    String code = text(c.getCode());
    return system == null || code == null ? null : new Coding(systemUri(system), code, text(c.getDisplay()));
  }

  /** Object identifiers of the usual code systems, as some senders write them (HL7 OID registry). */
  private static String systemUri(String system) {
    return switch (system) {
      case "urn:oid:2.16.840.1.113883.6.90" -> Coding.ICD_10_CM;
      case "urn:oid:2.16.840.1.113883.6.96" -> Coding.SNOMED_CT;
      case "urn:oid:2.16.840.1.113883.6.88" -> Coding.RXNORM;
      case "urn:oid:2.16.840.1.113883.6.1" -> Coding.LOINC;
      default -> system;
    };
  }

  /** The date as precisely as it was sent. */
  static @Nullable PartialDate date(@Nullable BaseDateTimeType date) {
    return date == null || date.isEmpty() ? null : PartialDate.parse(date.getValueAsString()).orElse(null);
  }

  /** The start of a date, period or instant; null for an age or a text. */
  static @Nullable PartialDate date(@Nullable Type when) {
    return switch (when) {
      case BaseDateTimeType d -> date(d);
      case Period p -> date(p.getStartElement());
      case null, default -> null;
    };
  }

  /** The first date that is there. */
  static @Nullable PartialDate first(@Nullable PartialDate... dates) {
    for (PartialDate d : dates) {
      if (d != null) return d;
    }
    return null;
  }

  /** All remarks in one text. */
  static @Nullable String notes(List<Annotation> notes) {
    var parts = notes.stream().map(n -> text(n.getText())).filter(t -> t != null).toList();
    return parts.isEmpty() ? null : String.join("\n", parts);
  }

  /** The sender's id for a resource: its business identifier, else its id, else where it stands. */
  static String externalId(Entry entry, Resource resource, List<Identifier> identifiers) {
    for (Identifier i : identifiers) {
      if (text(i.getValue()) != null) return (text(i.getSystem()) == null ? "" : i.getSystem() + "|") + i.getValue();
    }
    String id = resource.getIdElement().getIdPart();
    return entry.type() + "/" + (id == null ? entry.path() : id);
  }
}
