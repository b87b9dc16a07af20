package org.handrail.face.fhir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.handrail.path.inquiry.ReferralPacket.Medication;
import org.handrail.path.medical.Coding;
import org.handrail.path.medical.PartialDate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** MedicationRequest and MedicationStatement. A hospital sends every renewal; a clinician wants to see the drug once, with its last order. */
final class MedicationReader {

  private static final Set<String> CURRENT = Set.of("active", "on-hold", "intended");

  private record Order(
      String externalId, @Nullable Coding code, String display, String status, @Nullable String dosage, @Nullable PartialDate date, @Nullable String note) {}

  /** Turns a reference to a Medication entry, or to a contained one, into its code. */
  interface Lookup {
    @Nullable CodeableConcept code(Reference reference);
  }

  private final Lookup lookup;
  private final Map<String, List<Order>> orders = new LinkedHashMap<>();

  MedicationReader(Lookup lookup) {
    this.lookup = lookup;
  }

  /** False when the order was withdrawn or never meant to be carried out (a proposal, a draft). */
  boolean add(Entry entry, MedicationRequest r) {
    String status = r.hasStatus() ? r.getStatus().toCode() : "unknown";
    if (status.equals("entered-in-error") || status.equals("draft") || r.getDoNotPerform()) return false;
    if (r.hasIntent() && Set.of("proposal", "plan", "option").contains(r.getIntent().toCode())) return false;
    add(Words.externalId(entry, r, r.getIdentifier()), r.getMedication(), status, r.getDosageInstruction(), Words.date(r.getAuthoredOnElement()), Words.notes(r.getNote()));
    return true;
  }

  /** False when the statement was withdrawn or says that the drug was not taken. */
  boolean add(Entry entry, MedicationStatement s) {
    String status = s.hasStatus() ? s.getStatus().toCode() : "unknown";
    if (status.equals("entered-in-error") || status.equals("not-taken")) return false;
    add(
        Words.externalId(entry, s, s.getIdentifier()),
        s.getMedication(),
        status,
        s.getDosage(),
        Words.first(Words.date(s.getEffective()), Words.date(s.getDateAssertedElement())),
        Words.notes(s.getNote()));
    return true;
  }

  private void add(
      String externalId, @Nullable Type medication, String status, List<Dosage> dosage, @Nullable PartialDate date, @Nullable String note) {
    CodeableConcept concept = switch (medication) {
      case CodeableConcept c -> c;
      case Reference r -> lookup.code(r);
      case null, default -> null;
    };
    var codings = Words.codings(concept);
    String display = Words.of(concept);
    if (display == null && medication instanceof Reference r) display = Words.text(r.getDisplay());
    if (display == null) display = "Medication without a name";
    Coding code = codings.isEmpty() ? null : codings.getFirst();
    String key = code == null ? display : code.system() + "|" + code.code();
    orders.computeIfAbsent(key, k -> new ArrayList<>()).add(new Order(externalId, code, display, status, dosage(dosage), date, note));
  }

  /** One item for each drug and strength, current ones first, then the newest. */
  List<Medication> medications() {
    return orders.values().stream()
        .map(MedicationReader::together)
        .sorted(Comparator.comparing((Medication m) -> !CURRENT.contains(m.status()))
            .thenComparing(Medication::lastDate, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Medication::display))
        .toList();
  }

  private static Medication together(List<Order> orders) {
    var byDate = Comparator.comparing(Order::date, Comparator.nullsFirst(Comparator.naturalOrder()));
    Order newest = orders.stream().filter(o -> CURRENT.contains(o.status())).max(byDate).orElseGet(() -> orders.stream().max(byDate).orElseThrow());
    var dates = orders.stream().map(Order::date).filter(Objects::nonNull).sorted().toList();
    return new Medication(
        newest.externalId(),
        newest.code(),
        newest.display(),
        newest.status(),
        newest.dosage(),
        orders.size(),
        dates.isEmpty() ? null : dates.getFirst(),
        dates.isEmpty() ? null : dates.getLast(),
        newest.note());
  }

  /** How to take it, in the prescriber's words or composed from the coded parts. */
  private static @Nullable String dosage(List<Dosage> dosage) {
    var parts = dosage.stream().map(MedicationReader::dosage).filter(Objects::nonNull).distinct().toList();
    return parts.isEmpty() ? null : String.join("; ", parts);
  }

  private static @Nullable String dosage(Dosage d) {
    String words = Words.text(d.getText() == null ? d.getPatientInstruction() : d.getText());
    if (words != null) return words;
    var parts = new ArrayList<String>();
    if (!d.getDoseAndRate().isEmpty() && d.getDoseAndRateFirstRep().hasDoseQuantity()) {
      var q = d.getDoseAndRateFirstRep().getDoseQuantity();
      if (q.getValue() != null) parts.add(ObservationReader.words(q.copy().setUnit(null).setCode(null)) + " " + (Words.text(q.getUnit()) == null ? "unit" : q.getUnit()));
    }
    if (d.hasTiming() && d.getTiming().hasRepeat()) {
      var r = d.getTiming().getRepeat();
      if (r.getFrequency() > 0 && r.getPeriod() != null && r.hasPeriodUnit()) {
        String unit = switch (r.getPeriodUnit()) {
          case S -> "second";
          case MIN -> "minute";
          case H -> "hour";
          case D -> "day";
          case WK -> "week";
          case MO -> "month";
          case A -> "year";
          default -> "period";
        };
        String every = r.getPeriod().stripTrailingZeros().toPlainString();
        parts.add((r.getFrequency() == 1 ? "once" : r.getFrequency() + " times") + (every.equals("1") ? " a " + unit : " every " + every + " " + unit + "s"));
      }
    }
    if (d.hasAsNeededBooleanType() && d.getAsNeededBooleanType().booleanValue()) parts.add("as needed");
    return parts.isEmpty() ? null : String.join(", ", parts);
  }
}
