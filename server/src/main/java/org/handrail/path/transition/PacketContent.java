package org.handrail.path.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.ConsentRules;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.medical.Allergies;
import org.handrail.path.medical.Diagnoses;
import org.handrail.path.medical.Medications;
import org.handrail.path.plan.Plans;
import org.springframework.stereotype.Component;

/** Puts together what a partner reads: only the items chosen, as the record says them now. */
@Component
class PacketContent {
  private final Patients patients;
  private final Programs programs;
  private final Partners partners;
  private final LevelsOfCare levels;
  private final Diagnoses diagnoses;
  private final Medications medications;
  private final Allergies allergies;
  private final Plans plans;
  private final Organizations organizations;
  private final ConsentRules rules;

  PacketContent(Patients patients, Programs programs, Partners partners, LevelsOfCare levels, Diagnoses diagnoses, Medications medications,
      Allergies allergies, Plans plans, Organizations organizations, ConsentRules rules) {
    this.patients = patients;
    this.programs = programs;
    this.partners = partners;
    this.levels = levels;
    this.diagnoses = diagnoses;
    this.medications = medications;
    this.allergies = allergies;
    this.plans = plans;
    this.organizations = organizations;
    this.rules = rules;
  }

  Packet of(HandOff handOff, Set<PacketItem> items) {
    String from = organizations.current().name()
        + (handOff.fromProgram() == null ? "" : ", " + programs.find(handOff.fromProgram()).map(p -> p.name()).orElse(""));
    String to = handOff.toPartner() == null ? handOff.toPlace() : partners.find(handOff.toPartner()).map(Partners.Partner::name).orElse("");
    return new Packet(handOff, from, to, items.stream().sorted().map(item -> new Packet.Section(item.label(), lines(handOff, item))).toList(),
        rules.disclosureNotice());
  }

  private List<String> lines(HandOff handOff, PacketItem item) {
    PatientId patient = handOff.patient();
    return switch (item) {
      case PERSON -> {
        var who = patients.get(patient);
        yield Stream.of(who.name().onDocuments(), "born " + who.identity().birthDate(), who.identity().contact().phone())
            .filter(line -> line != null).toList();
      }
      case MOVE -> List.of("From " + (handOff.fromLevel().isEmpty() ? handOff.fromPlace() : levels.get(handOff.fromLevel()).label()), "To " + levels.get(handOff.toLevel()).label(), "First day with you: " + handOff.moveOn());
      case SUMMARY -> List.of(handOff.summary());
      case OVERDOSE -> List.of(handOff.overdose().label());
      case DIAGNOSES -> diagnoses.confirmed(patient).stream().map(d -> d.display() + " (" + d.codeLine() + ")").toList();
      case MEDICATIONS -> {
        var lines = new ArrayList<String>();
        medications.current(patient).forEach(m -> lines.add(m.name() + (m.dosage().isBlank() ? "" : ", " + m.dosage())));
        allergies.of(patient).forEach(a -> lines.add(a.noneKnown() ? "No known allergies"
            : "Allergy: " + a.substance() + (a.reaction().isBlank() ? "" : ", " + a.reaction()) + (a.severe() ? " (severe)" : "")));
        yield List.copyOf(lines);
      }
      case GOALS -> plans.active(patient).stream().flatMap(version -> version.content().goals().stream()).map(goal -> goal.words())
          .filter(words -> !words.isBlank()).toList();
    };
  }
}
