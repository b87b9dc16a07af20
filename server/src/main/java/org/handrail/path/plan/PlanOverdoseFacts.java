package org.handrail.path.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.LevelsOfCare;
import org.handrail.path.admission.Episodes;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.Stays;
import org.handrail.path.medical.OverdoseFacts;
import org.springframework.stereotype.Component;

/** What stays and lapses say about the risk of an overdose: tolerance is lost in a controlled setting, and a lapse meets it. */
@Component
class PlanOverdoseFacts implements OverdoseFacts {
  private static final String RESIDENTIAL = "res";

  private final Episodes episodes;
  private final Stays stays;
  private final LevelsOfCare levels;
  private final Lapses lapses;
  private final RecoveryTemplates templates;

  PlanOverdoseFacts(Episodes episodes, Stays stays, LevelsOfCare levels, Lapses lapses, RecoveryTemplates templates) {
    this.episodes = episodes;
    this.stays = stays;
    this.levels = levels;
    this.lapses = lapses;
    this.templates = templates;
  }

  @Override
  public List<Fact> of(PatientId patient, LocalDate today, LocalDate since) {
    var facts = new ArrayList<Fact>();
    episodes.of(patient).stream()
        .flatMap(e -> stays.of(e.id()).stream())
        .filter(s -> levels.get(s.level()).chip().equals(RESIDENTIAL))
        .map(Stay::until)
        .filter(until -> until != null && !until.isAfter(today) && !until.isBefore(since))
        .forEach(until -> facts.add(new Fact("Left residential care", java.util.Objects.requireNonNull(until))));
    lapses.of(patient).stream()
        .filter(l -> !l.on().isBefore(today.minusDays(templates.lapse().days())))
        .findFirst()
        .ifPresent(l -> facts.add(new Fact(l.harm() ? "A lapse with an overdose or harm" : "A lapse", l.on())));
    return facts;
  }
}
