package org.handrail.path.medical;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What bears on the risk of an overdose, from facts of the record; how long a change counts as recent is data
 * ({@code medical/overdose.json}). It lists facts, it does not score: a clinician weighs them.
 */
@Service
@Transactional(readOnly = true)
public class OverdoseRisk {

  /** One fact that raises the risk, with where it comes from. */
  public record Fact(String what, String since) {}

  /**
   * The whole picture.
   *
   * @param notAsked risks nobody has asked about yet
   * @param naloxone when it was last given; null when never
   * @param naloxoneOld whether that kit may have expired
   * @param educationDue whether education was never done, or not for long
   */
  public record Picture(
      List<Fact> facts,
      List<OverdoseEntry.Kind> notAsked,
      @Nullable PartialDate naloxone,
      boolean naloxoneOld,
      @Nullable PartialDate education,
      boolean educationDue) {

    /** Whether any fact raises the risk. */
    public boolean atRisk() {
      return !facts.isEmpty();
    }

    /** Whether somebody at risk has naloxone that has not expired. */
    public boolean hasNaloxone() {
      return naloxone != null && !naloxoneOld;
    }
  }

  private record Document(
      String version, String source, String confidence, Map<String, Integer> recentDays, int educationEveryDays, int naloxoneExpiresDays) {}

  private final OverdoseLog log;
  private final Medications medications;
  private final ObjectProvider<OverdoseFacts> others;
  private final Organizations organizations;
  private final Clock clock;
  private final Document rules;

  OverdoseRisk(OverdoseLog log, Medications medications, ObjectProvider<OverdoseFacts> others, Organizations organizations, Clock clock,
      JsonMapper json) {
    this.log = log;
    this.medications = medications;
    this.others = others;
    this.organizations = organizations;
    this.clock = clock;
    try (InputStream in = Objects.requireNonNull(OverdoseRisk.class.getResourceAsStream("/medical/overdose.json"))) {
      rules = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Picture of(PatientId patient) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    List<OverdoseEntry> entries = log.of(patient);
    var facts = new ArrayList<Fact>();
    var notAsked = new ArrayList<OverdoseEntry.Kind>();
    for (OverdoseEntry.Kind kind : OverdoseEntry.Kind.values()) {
      if (!kind.isRisk()) continue;
      Optional<OverdoseEntry> newest = newest(entries, kind);
      if (newest.isEmpty()) notAsked.add(kind);
      newest.filter(e -> e.holds() && recent(e, today)).ifPresent(e -> facts.add(new Fact(kind.label(), words(e))));
    }
    stoppedTreatment(patient, today).forEach(facts::add);
    LocalDate since = today.minusDays(days("LEFT_CONTROLLED"));
    others.stream()
        .flatMap(o -> o.of(patient, today, since).stream())
        .forEach(f -> facts.add(new Fact(f.what(), PartialDate.of(f.day()).words())));
    PartialDate naloxone = newest(entries, OverdoseEntry.Kind.NALOXONE_GIVEN).map(OverdoseEntry::happened).orElse(null);
    PartialDate education = newest(entries, OverdoseEntry.Kind.EDUCATION_DONE).map(OverdoseEntry::happened).orElse(null);
    return new Picture(
        List.copyOf(facts), List.copyOf(notAsked), naloxone, older(naloxone, today, rules.naloxoneExpiresDays()),
        education, education == null || older(education, today, rules.educationEveryDays()));
  }

  private static Optional<OverdoseEntry> newest(List<OverdoseEntry> entries, OverdoseEntry.Kind kind) {
    return entries.stream().filter(e -> e.kind() == kind).findFirst();
  }

  private List<Fact> stoppedTreatment(PatientId patient, LocalDate today) {
    // Another current treatment of opioid use takes the place of the one that was stopped.
    boolean treated = medications.current(patient).stream().anyMatch(m -> isOpioidTreatment(m.addiction()));
    if (treated) return List.of();
    return medications.stopped(patient).stream()
        .filter(m -> isOpioidTreatment(m.addiction()))
        .filter(m -> !stoppedOn(m).isBefore(today.minusDays(days("STOPPED_TREATMENT"))))
        .map(m -> new Fact("Stopped " + Objects.requireNonNull(m.addiction()).label().toLowerCase(java.util.Locale.ROOT), PartialDate.of(stoppedOn(m)).words()))
        .distinct()
        .toList();
  }

  private static boolean isOpioidTreatment(@Nullable AddictionMedication m) {
    return m == AddictionMedication.BUPRENORPHINE || m == AddictionMedication.METHADONE || m == AddictionMedication.NALTREXONE;
  }

  private LocalDate stoppedOn(Medication m) {
    var stopped = Objects.requireNonNull(m.stopped());
    var day = stopped.day();
    return day != null ? day.latest() : LocalDate.ofInstant(stopped.at(), organizations.current().timeZone());
  }

  private boolean recent(OverdoseEntry e, LocalDate today) {
    Integer days = rules.recentDays().get(e.kind().name());
    return days == null || !older(e.happened(), today, days);
  }

  private int days(String key) {
    return Objects.requireNonNull(rules.recentDays().get(key), () -> "medical/overdose.json: recentDays." + key);
  }

  private static boolean older(@Nullable PartialDate date, LocalDate today, int days) {
    return date != null && date.latest().isBefore(today.minusDays(days));
  }

  private static String words(OverdoseEntry e) {
    var happened = e.happened();
    return happened == null ? "" : happened.words();
  }
}
