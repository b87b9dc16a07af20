package org.handrail.face.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handrail.path.inquiry.ReferralPacket.Identifier;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Whether the clinical entries of a bundle belong together: each about the one patient, and none pointing to a clinical entry that was not
 * sent. References to people and places outside ({@code Practitioner?identifier=…}, an organization on another server) are identifiers of the
 * sender's and stay as they are.
 */
final class ReferenceCheck {

  /** Elements that say whom a record is about. */
  private static final Set<String> ABOUT = Set.of("subject", "patient", "beneficiary", "individual");

  /** Records that are worthless, or dangerous, without saying whom they are about. */
  private static final Set<String> NEEDS_SUBJECT = Set.of(
      "Condition", "MedicationRequest", "MedicationStatement", "AllergyIntolerance", "Observation", "QuestionnaireResponse", "DocumentReference",
      "DiagnosticReport", "Coverage", "Consent", "RelatedPerson", "ServiceRequest");

  private final Map<String, Entry> byKey = new HashMap<>();
  private final Entry patient;
  private final List<Identifier> patientIdentifiers;

  ReferenceCheck(List<Entry> entries, Entry patient, List<Identifier> patientIdentifiers) {
    this.patient = patient;
    this.patientIdentifiers = patientIdentifiers;
    for (Entry entry : entries) {
      if (entry.fullUrl() != null) put(Reference.unversioned(entry.fullUrl()), entry);
      if (entry.id() != null) put(entry.type() + "/" + entry.id(), entry);
    }
  }

  private void put(String key, Entry entry) {
    Entry before = byKey.putIfAbsent(key, entry);
    if (before != null && !before.path().equals(entry.path())) {
      throw new Stop(new ReferralRefusal.NotAllowed(entry.path(), "an entry with this id or fullUrl stands already at " + before.path()));
    }
  }

  /** The entry a literal reference leads to. */
  Optional<Entry> find(String reference) {
    return Optional.ofNullable(byKey.get(Reference.unversioned(reference)));
  }

  /** Stops at the first entry that is about someone else or leads nowhere. */
  void check(Entry entry) {
    boolean aboutPatient = false;
    for (Reference reference : entry.references()) {
      if (isAbout(entry, reference)) {
        if (!leadsToPatient(entry, reference)) throw new Stop(new ReferralRefusal.AboutSomeoneElse(reference.path(), reference.shown()));
        aboutPatient = true;
      } else {
        checkTarget(entry, reference);
      }
    }
    if (!aboutPatient && NEEDS_SUBJECT.contains(entry.type())) {
      throw new Stop(new ReferralRefusal.NotAllowed(entry.path() + "." + subjectElement(entry.type()), "this entry does not say by a reference whom it is about"));
    }
  }

  private static String subjectElement(String type) {
    return switch (type) {
      case "AllergyIntolerance", "Consent", "RelatedPerson" -> "patient";
      case "Coverage" -> "beneficiary";
      default -> "subject";
    };
  }

  private static boolean isAbout(Entry entry, Reference reference) {
    String start = entry.path() + ".";
    return reference.path().startsWith(start) && ABOUT.contains(reference.path().substring(start.length()));
  }

  private boolean leadsToPatient(Entry entry, Reference reference) {
    if (reference.local()) return false;
    if (reference.conditional()) return patientIdentifiers.stream().anyMatch(i -> asksFor(reference.value(), i));
    return find(reference.value()).map(target -> target.path().equals(patient.path())).orElse(false)
        // A beneficiary or consent may also name the related person who signed; that is not whom the record is about.
        || (entry.type().equals("Consent") && "RelatedPerson".equals(reference.targetType()) && find(reference.value()).isPresent());
  }

  private static boolean asksFor(String conditional, Identifier identifier) {
    String query = conditional.substring(conditional.indexOf('?') + 1);
    for (String pair : query.split("&")) {
      if (!pair.startsWith("identifier=")) continue;
      String wanted = URLDecoder.decode(pair.substring("identifier=".length()).replace("+", "%2B"), StandardCharsets.UTF_8);
      String full = (identifier.system() == null ? "" : identifier.system()) + "|" + identifier.value();
      if (wanted.equals(full) || wanted.equals(identifier.value())) return true;
    }
    return false;
  }

  private void checkTarget(Entry entry, Reference reference) {
    if (reference.conditional()) return;
    if (reference.local()) {
      String id = reference.value().substring(1);
      if (!id.isEmpty() && !entry.contained().contains(id)) throw new Stop(new ReferralRefusal.BrokenReference(reference.path(), reference.shown()));
      return;
    }
    if (find(reference.value()).isPresent()) return;
    String target = reference.targetType();
    boolean onAnotherServer = reference.value().startsWith("http://") || reference.value().startsWith("https://");
    if (target == null ? reference.value().startsWith("urn:") : ResourceTypes.CLINICAL.contains(target) && !onAnotherServer) {
      throw new Stop(new ReferralRefusal.BrokenReference(reference.path(), reference.shown()));
    }
    if ("Patient".equals(target)) throw new Stop(new ReferralRefusal.AboutSomeoneElse(reference.path(), reference.shown()));
  }

  /** Follows a reference of one of our readers; null when it leads outside. */
  @Nullable Entry follow(@Nullable String reference) {
    return reference == null ? null : find(reference).orElse(null);
  }
}
