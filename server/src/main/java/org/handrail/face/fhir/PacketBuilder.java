package org.handrail.face.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.handrail.path.inquiry.ReferralPacket;
import org.handrail.path.inquiry.ReferralRefusal;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Claim;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MessageHeader;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Puts the entries of one bundle together into one packet about one person. */
final class PacketBuilder {

  private final List<String> report = new ArrayList<>();
  private final Map<String, Resource> parsed = new HashMap<>();
  private final Map<String, Integer> unread = new TreeMap<>();
  private final List<ReferralPacket.Contact> contacts = new ArrayList<>();
  private final List<ReferralPacket.Ask> asks = new ArrayList<>();
  private final List<ReferralPacket.Diagnosis> diagnoses = new ArrayList<>();
  private final List<ReferralPacket.Allergy> allergies = new ArrayList<>();
  private final List<ReferralPacket.Observation> observations = new ArrayList<>();
  private final List<ReferralPacket.Coverage> coverages = new ArrayList<>();
  private final List<ReferralPacket.ConsentFound> consents = new ArrayList<>();
  private final DocumentCollector documents = new DocumentCollector();
  private final MedicationReader medications = new MedicationReader(this::medicationCode);
  private final ReferenceCheck references;
  private final ReferralPacket packet;
  private final PayersOfClaims payers = new PayersOfClaims();
  private final String patientPath;
  private @Nullable String sender;

  PacketBuilder(String root, Bundled bundle, ReferralPacket.Origin origin) {
    for (Entry entry : bundle.entries()) {
      if (entry.type().equals("Bundle")) throw new Stop(new ReferralRefusal.NotAllowed(entry.path(), "a bundle inside a bundle is not read; send its entries"));
      VersionSigns.check(entry);
    }
    Entry patientEntry = onlyPatient(root, bundle.entries());
    patientPath = patientEntry.path();
    Patient patient = (Patient) parse(patientEntry);
    ReferralPacket.Person person = PatientReader.person(patientEntry, patient);
    references = new ReferenceCheck(bundle.entries(), patientEntry, person.identifiers());
    bundle.entries().forEach(references::check);
    contacts.addAll(PatientReader.contacts(patient));
    sender = name(patient.getManagingOrganization());
    for (Entry entry : bundle.entries()) {
      report.addAll(entry.remarks());
      if (!entry.path().equals(patientEntry.path())) take(entry);
    }
    if (coverages.isEmpty()) coverages.addAll(payers.coverages());
    report.addAll(unread());
    packet = new ReferralPacket(
        new ReferralPacket.Origin(origin.source(), origin.externalId(), origin.contentHash(), sender, origin.sentAt(), bundle.counted()),
        person,
        contacts,
        asks,
        newestFirst(diagnoses),
        medications.medications(),
        allergies,
        observations.stream().sorted(Comparator.comparing(ReferralPacket.Observation::date, Comparator.nullsLast(Comparator.reverseOrder()))).toList(),
        documents.documents(),
        coverages,
        consents,
        report);
  }

  ReferralPacket packet() {
    return packet;
  }

  DocumentCollector documents() {
    return documents;
  }

  private static Entry onlyPatient(String root, List<Entry> entries) {
    var patients = entries.stream().filter(e -> e.type().equals("Patient")).toList();
    if (patients.isEmpty()) throw new Stop(new ReferralRefusal.NoPatient(root));
    if (patients.size() > 1) throw new Stop(new ReferralRefusal.SeveralPatients(patients.stream().map(Entry::path).toList()));
    return patients.getFirst();
  }

  /** Current first, then the newest. */
  private static List<ReferralPacket.Diagnosis> newestFirst(List<ReferralPacket.Diagnosis> diagnoses) {
    return diagnoses.stream()
        .sorted(Comparator.comparing((ReferralPacket.Diagnosis d) -> "resolved".equals(d.clinicalStatus()) || d.abatement() != null)
            .thenComparing(d -> Words.first(d.onset(), d.recorded()), Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private void take(Entry entry) {
    if (entry.content() == null || entry.type().equals("Medication")) {
      if (entry.content() == null) unread.merge(entry.type(), 1, Integer::sum);
      return;
    }
    boolean kept = switch (parse(entry)) {
      case Condition c -> keep(diagnoses, ConditionReader.read(entry, c));
      case AllergyIntolerance a -> keep(allergies, AllergyReader.read(entry, a));
      case Observation o -> keep(observations, ObservationReader.read(entry, o));
      case QuestionnaireResponse r -> keep(observations, ResponseReader.read(entry, r));
      case MedicationRequest r -> medications.add(entry, r);
      case MedicationStatement s -> medications.add(entry, s);
      case DocumentReference d -> documents.add(entry, d);
      case DiagnosticReport r -> documents.add(entry, r);
      case Coverage c -> keep(coverages, Papers.coverage(entry, c, this::name));
      case Consent c -> keep(consents, Papers.consent(entry, c, this::name));
      case RelatedPerson r -> keep(contacts, PatientReader.related(r));
      case ServiceRequest r -> {
        from(name(r.getRequester()));
        yield keep(asks, Papers.ask(entry, r));
      }
      case MessageHeader m -> {
        from(m.hasSender() ? name(m.getSender()) : Words.text(m.getSource().getName()));
        yield true;
      }
      case Composition c -> {
        from(c.hasCustodian() ? name(c.getCustodian()) : Papers.first(this::name, c.getAuthor()));
        yield true;
      }
      case Provenance p -> {
        // The last to hand it on stands last.
        p.getAgent().reversed().stream().map(a -> a.hasOnBehalfOf() ? name(a.getOnBehalfOf()) : name(a.getWho())).forEach(this::from);
        yield true;
      }
      case Claim c -> {
        Entry about = references.follow(Words.text(c.getPatient().getReference()));
        if (about != null && about.path().equals(patientPath)) payers.add(c);
        yield true;
      }
      default -> true;
    };
    if (!kept) report.add(entry.path() + ": withdrawn or not meant to be carried out, left out");
  }

  private void from(@Nullable String name) {
    if (sender == null && name != null) sender = name;
  }

  private static <T> boolean keep(List<T> items, @Nullable T item) {
    if (item == null) return false;
    items.add(item);
    return true;
  }

  private Resource parse(Entry entry) {
    return parsed.computeIfAbsent(entry.path(), path -> Objects.requireNonNull(entry.content()).parse(path, report));
  }

  /** The words of a reference: its display, else the name of the entry it leads to. */
  private @Nullable String name(@Nullable Reference reference) {
    if (reference == null || reference.isEmpty()) return null;
    if (Words.text(reference.getDisplay()) != null) return Words.text(reference.getDisplay());
    Entry target = references.follow(Words.text(reference.getReference()));
    if (target == null || target.content() == null) return null;
    return switch (parse(target)) {
      case Organization o -> Words.text(o.getName());
      case Practitioner p -> p.getName().isEmpty() ? null : Words.text(p.getNameFirstRep().getNameAsSingleString());
      default -> null;
    };
  }

  private @Nullable CodeableConcept medicationCode(Reference reference) {
    if (reference.getResource() instanceof Medication m) return m.getCode();
    Entry target = references.follow(Words.text(reference.getReference()));
    return target != null && target.content() != null && parse(target) instanceof Medication m ? m.getCode() : null;
  }

  private List<String> unread() {
    var lines = new ArrayList<String>();
    unread.forEach((type, count) -> lines.add(
        ResourceTypes.DEFINITIONS.contains(type)
            ? count + " " + type + ": a definition, not a record of the person; skipped"
            : count + " " + type + ": kept with the referral as received, not shown item by item"));
    return lines;
  }
}
