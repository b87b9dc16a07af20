package org.handrail.path.inquiry;

import java.time.Instant;
import java.util.List;
import org.handrail.path.medical.Coding;
import org.handrail.path.medical.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a referral says about one person, in our words and in the sender's codes, with nothing of ours mixed in. Each item carries the
 * sender's own id, so that accepting it twice makes nothing twice.
 */
public record ReferralPacket(
    Origin origin,
    Person person,
    List<Contact> contacts,
    List<Ask> asks,
    List<Diagnosis> diagnoses,
    List<Medication> medications,
    List<Allergy> allergies,
    List<Observation> observations,
    List<Document> documents,
    List<Coverage> coverages,
    List<ConsentFound> consents,
    List<String> report) {

  public ReferralPacket {
    contacts = List.copyOf(contacts);
    asks = List.copyOf(asks);
    diagnoses = List.copyOf(diagnoses);
    medications = List.copyOf(medications);
    allergies = List.copyOf(allergies);
    observations = List.copyOf(observations);
    documents = List.copyOf(documents);
    coverages = List.copyOf(coverages);
    consents = List.copyOf(consents);
    report = List.copyOf(report);
  }

  /**
   * Where it comes from.
   *
   * @param source what names the sending system: the system of the bundle's identifier, else the bundle's meta.source, else "unnamed"
   * @param externalId the sender's id for this very bundle; {@code sha256:…} of the content when it has none
   * @param contentHash SHA-256 of the unpacked content, hex: the same bundle is the same whatever channel or packing it came by
   * @param sender the organization or practitioner that sent it, as far as it says
   * @param entries how many resources were in it
   */
  public record Origin(String source, String externalId, String contentHash, @Nullable String sender, @Nullable Instant sentAt, int entries) {}

  /** The sender's identifier for a person or thing. */
  public record Identifier(@Nullable String system, String value, @Nullable String type) {}

  /** A name as sent, digits and all. */
  public record Name(@Nullable String use, List<String> given, @Nullable String family, @Nullable String text) {
    public Name {
      given = List.copyOf(given);
    }

    /** Given and family name in reading order. */
    public String full() {
      var parts = new java.util.ArrayList<>(given);
      if (family != null) parts.add(family);
      String joined = String.join(" ", parts).strip();
      return !joined.isEmpty() ? joined : text == null ? "" : text;
    }
  }

  /** A phone number, e-mail or other way to reach someone; {@code system} and {@code use} in FHIR's words. */
  public record Telecom(String system, String value, @Nullable String use) {}

  /** A postal address; the lines as sent. */
  public record Address(List<String> lines, @Nullable String city, @Nullable String state, @Nullable String postalCode, @Nullable String country) {
    public Address {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The person referred.
   *
   * @param names the name in use first, then the legal name, then others
   * @param gender administrative gender in FHIR's words
   * @param sexForScoring "male" or "female" where recorded (sex at birth or clinical sex), for instruments whose cut-points need it
   */
  public record Person(
      String path,
      List<Identifier> identifiers,
      List<Name> names,
      @Nullable PartialDate birthDate,
      boolean deceased,
      @Nullable PartialDate deathDate,
      @Nullable String gender,
      @Nullable String sexForScoring,
      @Nullable String genderIdentity,
      @Nullable String pronouns,
      List<Telecom> telecoms,
      List<Address> addresses,
      @Nullable Coding language,
      boolean interpreterNeeded) {
    public Person {
      identifiers = List.copyOf(identifiers);
      names = List.copyOf(names);
      telecoms = List.copyOf(telecoms);
      addresses = List.copyOf(addresses);
    }

    /** The name the person goes by, or what the sender calls them; never empty. */
    public String calledName() {
      return names.isEmpty() || names.getFirst().full().isEmpty() ? "Name not sent" : names.getFirst().full();
    }
  }

  /** Somebody around the person: family, emergency contact. */
  public record Contact(Name name, @Nullable String relationship, List<Telecom> telecoms) {
    public Contact {
      telecoms = List.copyOf(telecoms);
    }
  }

  /** What the sender asks for (a service request). */
  public record Ask(String externalId, String what, @Nullable String status, @Nullable String priority, @Nullable PartialDate date, @Nullable String note) {}

  /** One thing that is accepted into our record, or not. */
  public sealed interface Item {
    /** The sender's id for it. */
    String externalId();
  }

  /**
   * A diagnosis or finding.
   *
   * @param codes all codes sent, ICD-10-CM first
   * @param clinicalStatus active, recurrence, relapse, inactive, remission or resolved
   * @param verification provisional, differential, unconfirmed or confirmed, as the sender says
   */
  public record Diagnosis(
      String externalId,
      List<Coding> codes,
      String display,
      @Nullable String clinicalStatus,
      @Nullable String verification,
      @Nullable PartialDate onset,
      @Nullable PartialDate abatement,
      @Nullable PartialDate recorded,
      @Nullable String note) implements Item {
    public Diagnosis {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A medication; all orders of the same drug and strength together.
   *
   * @param orders how many orders of it were sent
   * @param firstDate of the oldest order
   * @param lastDate of the newest order, whose status and dosage are given
   */
  public record Medication(
      String externalId,
      @Nullable Coding code,
      String display,
      String status,
      @Nullable String dosage,
      int orders,
      @Nullable PartialDate firstDate,
      @Nullable PartialDate lastDate,
      @Nullable String note) implements Item {}

  /** An allergy or intolerance, or the statement that there is none. */
  public record Allergy(
      String externalId,
      @Nullable Coding code,
      String display,
      @Nullable String clinicalStatus,
      @Nullable String criticality,
      List<String> reactions,
      @Nullable PartialDate recorded) implements Item {
    public Allergy {
      reactions = List.copyOf(reactions);
    }
  }

  /** What an observation is about. */
  public enum ObservationKind {
    /** The total of an instrument we know, from a survey. */
    SCORE,
    /** Another questionnaire or survey. */
    SURVEY,
    DRUG_TEST,
    VITAL,
    LABORATORY,
    OTHER
  }

  /**
   * A score, test or vital sign.
   *
   * @param instrument our short name of the instrument when the code is one we know (PHQ-9, GAD-7, …)
   * @param number the value when it is a number
   * @param value the value as words, with its unit
   * @param selfHarm an answer in it says that the person thought of death or of harming themselves
   * @param caution what to know before trusting it, e.g. an item coded as another question
   */
  public record Observation(
      String externalId,
      ObservationKind kind,
      @Nullable Coding code,
      String title,
      @Nullable String instrument,
      java.math.@Nullable BigDecimal number,
      String value,
      @Nullable PartialDate date,
      List<Answer> answers,
      boolean selfHarm,
      @Nullable String caution) implements Item {
    public Observation {
      answers = List.copyOf(answers);
    }
  }

  /** One answered item of a questionnaire. {@code points} when the answer has a value we know. */
  public record Answer(@Nullable String code, String question, String answer, @Nullable Integer points) {}

  /**
   * A document sent along.
   *
   * @param contentType as declared
   * @param size unpacked size in bytes; 0 when the content was only linked
   * @param contentHash SHA-256, hex, of the content; null when only linked
   */
  public record Document(
      String externalId,
      String title,
      @Nullable String contentType,
      long size,
      @Nullable String contentHash,
      @Nullable PartialDate date,
      @Nullable String author,
      @Nullable String excerpt) implements Item {}

  /** Who pays, as far as the sender knows. */
  public record Coverage(String externalId, String payer, @Nullable String memberId, @Nullable String type, @Nullable String status, @Nullable PartialDate start) {}

  /** A consent the sender holds. It is shown, never taken as a consent given to us. */
  public record ConsentFound(String externalId, String what, String status, @Nullable PartialDate date, @Nullable String organization) {}
}
