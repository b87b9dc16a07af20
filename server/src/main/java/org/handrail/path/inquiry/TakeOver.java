package org.handrail.path.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.handrail.foundation.documents.DocumentKind;
import org.handrail.foundation.documents.NewDocument;
import org.handrail.foundation.documents.StoreDocument;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.measures.ExternalScore;
import org.handrail.path.measures.InstrumentId;
import org.handrail.path.measures.RecordScoreFromReferral;
import org.handrail.path.medical.CloseDiagnosis;
import org.handrail.path.medical.Coding;
import org.handrail.path.medical.DiagnosisDetails;
import org.handrail.path.medical.MedicationDetails;
import org.handrail.path.medical.Provenance;
import org.handrail.path.medical.RecordAllergy;
import org.handrail.path.medical.RecordDiagnosis;
import org.handrail.path.medical.RecordMedication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes accepted items of a referral into our record, each through the use case of the module that keeps it. */
@Component
class TakeOver {

  /** SNOMED CT: no known allergy, no known drug allergy (general). */
  private static final Set<String> NO_ALLERGY = Set.of("716186003", "409137002");

  /** Stati of an order that is not carried out any more. */
  private static final Set<String> ENDED = Set.of("stopped", "completed", "cancelled");

  private final ReferralReader reader;
  private final JdbcReferrals referrals;
  private final RecordDiagnosis diagnoses;
  private final CloseDiagnosis closeDiagnosis;
  private final RecordMedication medications;
  private final RecordAllergy allergies;
  private final RecordScoreFromReferral scores;
  private final StoreDocument documents;
  private final InquiryDesk desk;

  TakeOver(
      ReferralReader reader,
      JdbcReferrals referrals,
      RecordDiagnosis diagnoses,
      CloseDiagnosis closeDiagnosis,
      RecordMedication medications,
      RecordAllergy allergies,
      RecordScoreFromReferral scores,
      StoreDocument documents,
      InquiryDesk desk) {
    this.reader = reader;
    this.referrals = referrals;
    this.diagnoses = diagnoses;
    this.closeDiagnosis = closeDiagnosis;
    this.medications = medications;
    this.allergies = allergies;
    this.scores = scores;
    this.documents = documents;
    this.desk = desk;
  }

  /** Stores the items; answers why, for each that could not be stored. */
  Map<UUID, String> all(Referral referral, PatientId patient, List<ReferralItem> items) {
    var refused = new HashMap<UUID, String>();
    Map<String, byte[]> contents = contents(referral, items);
    for (ReferralItem item : items) {
      Outcome<?> outcome = switch (item.content()) {
        case ReferralPacket.Diagnosis d -> diagnosis(referral, patient, d);
        case ReferralPacket.Medication m -> medication(referral, patient, m);
        case ReferralPacket.Allergy a -> allergy(referral, patient, a);
        case ReferralPacket.Observation o -> score(referral, patient, o);
        case ReferralPacket.Document d -> document(referral, patient, d, contents);
      };
      if (!outcome.isDone()) {
        refused.put(item.id(), outcome.refusals().stream().map(r -> r.message()).collect(Collectors.joining(". ")));
      }
    }
    return refused;
  }

  private Provenance from(Referral referral, String externalId) {
    return new Provenance(referral.provenanceSource(), externalId, "Referral from " + referral.senderName());
  }

  private Outcome<?> diagnosis(Referral referral, PatientId patient, ReferralPacket.Diagnosis d) {
    Coding first = d.codes().isEmpty() ? null : d.codes().getFirst();
    String icd = first != null && first.isIcd10() && Coding.looksLikeIcd10(first.code()) ? first.code() : "";
    String onset = d.onset() == null ? "" : d.onset().iso();
    String note = d.note() == null ? "" : cut(d.note(), DiagnosisDetails.NOTE_LIMIT);
    Provenance from = from(referral, d.externalId());
    var outcome = diagnoses.record(patient, new DiagnosisDetails(icd, d.display(), null, null, onset, note), first, from);
    boolean codeNeedsMore = !outcome.isDone() && !icd.isEmpty() && outcome.refusals().stream().noneMatch(r -> "icd10".equals(r.field()));
    if (codeNeedsMore) {
      // "In remission" asks for early or sustained, which no sender says: the code stays as received until someone confirms it.
      outcome = diagnoses.record(patient, new DiagnosisDetails("", d.display(), null, null, onset, note), first, from);
    }
    if (outcome.isDone() && ("resolved".equals(d.clinicalStatus()) || d.abatement() != null)) {
      return outcome.then(id -> closeDiagnosis.close(
          patient, id, 0, org.handrail.path.medical.Diagnosis.ClosedAs.RESOLVED, "Resolved when it was sent"));
    }
    return outcome;
  }

  private Outcome<?> medication(Referral referral, PatientId patient, ReferralPacket.Medication m) {
    var details = new MedicationDetails(
        cut(m.display(), MedicationDetails.LIMIT),
        m.code() != null && m.code().system().equals(Coding.RXNORM) ? m.code().code() : null,
        m.dosage() == null ? "" : cut(m.dosage(), MedicationDetails.LIMIT),
        "",
        m.firstDate() == null ? "" : m.firstDate().iso(),
        m.note() == null ? "" : cut(m.note(), MedicationDetails.LIMIT));
    return ENDED.contains(m.status())
        ? medications.recordStopped(patient, details, from(referral, m.externalId()), m.lastDate(), "Ended when it was sent")
        : medications.record(patient, details, from(referral, m.externalId()));
  }

  private Outcome<?> allergy(Referral referral, PatientId patient, ReferralPacket.Allergy a) {
    Provenance from = from(referral, a.externalId());
    if (a.code() != null && NO_ALLERGY.contains(a.code().code())) return allergies.recordNoneKnown(patient, from);
    return allergies.record(patient, cut(a.display(), 200), cut(String.join(", ", a.reactions()), 500), "high".equals(a.criticality()), from);
  }

  private Outcome<?> score(Referral referral, PatientId patient, ReferralPacket.Observation o) {
    LocalDate day = Objects.requireNonNull(o.date()).exact().orElse(null);
    if (day == null) return Outcome.refused("The day of the measurement was not sent.");
    // A score sent for today was measured before now, whatever the hour.
    Instant noon = day.atTime(LocalTime.NOON).atZone(desk.zone()).toInstant();
    Instant measured = day.equals(desk.today()) && noon.isAfter(desk.now()) ? desk.now() : noon;
    return scores.record(patient, new ExternalScore(
        new InstrumentId(Objects.requireNonNull(o.instrument())),
        Objects.requireNonNull(o.number()),
        measured,
        referral.senderName(),
        referral.provenanceSource() + "|" + o.externalId(),
        o.title()));
  }

  private Outcome<?> document(Referral referral, PatientId patient, ReferralPacket.Document d, Map<String, byte[]> contents) {
    byte[] content = contents.get(d.contentHash());
    if (content == null) return Outcome.refused("Its content is not in the referral.");
    LocalDate dated = d.date() == null ? null : d.date().exact().orElse(null);
    var from = new org.handrail.foundation.documents.Provenance(
        referral.provenanceSource(), d.externalId(), "Referral from " + referral.senderName());
    return documents.fromReferral(new NewDocument(patient, cut(d.title(), 200), kind(d.title()), dated, content), from);
  }

  private static DocumentKind kind(String title) {
    String t = title.toLowerCase(Locale.ROOT);
    return t.contains("summary") || t.contains("discharge") ? DocumentKind.SUMMARY : DocumentKind.REFERRAL;
  }

  /** The bytes of accepted documents, read out of the referral once for all of them. */
  private Map<String, byte[]> contents(Referral referral, List<ReferralItem> items) {
    var hashes = items.stream()
        .map(ReferralItem::content)
        .map(c -> c instanceof ReferralPacket.Document d ? d.contentHash() : null)
        .filter(Objects::nonNull)
        .toList();
    return hashes.isEmpty() ? Map.of() : reader.documents(referrals.content(referral.id()), hashes);
  }

  private static String cut(@Nullable String text, int limit) {
    return text == null ? "" : text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
  }
}
