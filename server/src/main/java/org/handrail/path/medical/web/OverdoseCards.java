package org.handrail.path.medical.web;

import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.path.medical.OverdoseEntry;
import org.handrail.path.medical.OverdoseLog;
import org.handrail.path.medical.OverdoseRisk;
import org.springframework.stereotype.Component;

/** Builds the card about the risk of an overdose. */
@Component
class OverdoseCards {
  private final OverdoseRisk risk;
  private final OverdoseLog log;
  private final Access access;
  private final Days days;

  OverdoseCards(OverdoseRisk risk, OverdoseLog log, Access access, Days days) {
    this.risk = risk;
    this.log = log;
    this.access = access;
    this.days = days;
  }

  OverdoseCard of(PatientId patient) {
    OverdoseRisk.Picture picture = risk.of(patient);
    var entries = log.of(patient);
    Days.Names names = days.names(entries.stream().map(OverdoseEntry::recordedBy).collect(Collectors.toSet()));
    return new OverdoseCard(
        picture.atRisk(),
        picture.facts().stream().map(f -> new OverdoseCard.Fact(f.what(), f.since())).toList(),
        picture.notAsked().stream().map(OverdoseEntry.Kind::label).toList(),
        naloxone(picture),
        education(picture),
        access.may(Area.PLAN, Act.WRITE, patient),
        Choice.of(OverdoseEntry.Kind.values(), OverdoseEntry.Kind::label),
        entries.stream().map(e -> line(e, names)).toList());
  }

  private static OverdoseCard.State naloxone(OverdoseRisk.Picture p) {
    var given = p.naloxone();
    if (given == null) return new OverdoseCard.State(p.atRisk() ? "danger" : "needs", "Naloxone not given yet");
    return p.naloxoneOld()
        ? new OverdoseCard.State("needs", "Naloxone given " + given.words() + ": it may have expired")
        : new OverdoseCard.State("ok", "Naloxone given " + given.words());
  }

  private static OverdoseCard.State education(OverdoseRisk.Picture p) {
    var done = p.education();
    if (done == null) return new OverdoseCard.State("needs", "Overdose education not done yet");
    return p.educationDue()
        ? new OverdoseCard.State("needs", "Overdose education done " + done.words() + ": go through it again")
        : new OverdoseCard.State("ok", "Overdose education done " + done.words());
  }

  private MedicalPage.Past line(OverdoseEntry e, Days.Names names) {
    var happened = e.happened();
    String title = e.holds() ? e.kind().label() : "Asked, not so: " + lower(e.kind().label());
    return new MedicalPage.Past(
        title + (e.note().isBlank() ? "" : ". " + e.note()),
        (happened == null ? "" : happened.words() + " · ") + names.of(e.recordedBy()) + ", " + days.day(e.recordedAt()));
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + words.substring(1);
  }
}
