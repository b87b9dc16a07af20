package org.handrail.path.medical.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.PatientId;
import org.handrail.path.medical.VitalSigns;
import org.handrail.path.medical.VitalSignsLog;
import org.handrail.path.medical.WithdrawalScores;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Builds the card of vitals. */
@Component
class VitalsCards {
  private static final int LATEST = 10;

  private final VitalSignsLog log;
  private final ObjectProvider<WithdrawalScores> scales;
  private final Days days;

  VitalsCards(VitalSignsLog log, ObjectProvider<WithdrawalScores> scales, Days days) {
    this.log = log;
    this.scales = scales;
    this.days = days;
  }

  VitalsCard of(PatientId patient) {
    List<VitalSigns> taken = log.of(patient, LATEST);
    Days.Names names = days.names(taken.stream().map(VitalSigns::recordedBy).collect(Collectors.toSet()));
    return new VitalsCard(
        taken.stream()
            .map(v -> new VitalsCard.Line(v.id().toString(), words(v.values()),
                days.moment(v.at()) + ", " + names.of(v.recordedBy()) + (v.note().isBlank() ? "" : ": " + v.note())))
            .toList(),
        scales.stream()
            .flatMap(s -> s.of(patient, LATEST).stream())
            .map(s -> new MedicalPage.Past(s.scale() + " " + s.says(), days.moment(s.at())))
            .toList());
  }

  private static String words(VitalSigns.Values v) {
    var words = new ArrayList<String>();
    if (v.systolic() != null) words.add(v.systolic() + "/" + v.diastolic() + " mmHg");
    if (v.pulse() != null) words.add("pulse " + v.pulse());
    if (v.respirations() != null) words.add("breathing " + v.respirations() + "/min");
    if (v.oxygen() != null) words.add("oxygen " + v.oxygen() + " %");
    var temperature = v.temperatureF();
    if (temperature != null) words.add(temperature.toPlainString() + " °F");
    var weight = v.weightLb();
    if (weight != null) words.add(weight.toPlainString() + " lb");
    return String.join(" · ", words);
  }
}
