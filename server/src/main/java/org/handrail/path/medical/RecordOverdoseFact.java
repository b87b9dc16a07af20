package org.handrail.path.medical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Writes down a fact about the risk of an overdose, naloxone given, or education done. What was written before stays. */
@UseCase
public class RecordOverdoseFact {
  private static final int LONGEST = 300;

  private final OverdoseLog log;
  private final Organizations organizations;
  private final Clock clock;

  RecordOverdoseFact(OverdoseLog log, Organizations organizations, Clock clock) {
    this.log = log;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** @param happened as typed: a year, a month or a day; empty for today */
  public Outcome<UUID> record(PatientId patient, OverdoseEntry.@Nullable Kind kind, boolean holds, String happened, String note) {
    if (kind == null) return Outcome.refused("kind", "Choose what you asked or did");
    if (!holds && !kind.isRisk()) return Outcome.refused("kind", "Write down only what was done");
    LocalDate today = LocalDate.ofInstant(clock.instant(), organizations.current().timeZone());
    var when = happened.isBlank() ? PartialDate.of(today) : PartialDate.parse(happened).orElse(null);
    if (when == null) return Outcome.refused("happened", "Write a year, a month or a day: 2021, 2021-05 or 2021-05-30");
    if (when.earliest().isAfter(today)) return Outcome.refused("happened", "This day is ahead");
    if (note.length() > LONGEST) return Outcome.refused("note", "At most " + LONGEST + " characters fit");
    UUID id = Ids.next();
    log.insert(patient, new OverdoseEntry(id, kind, holds, when, note.strip(), Acting.actor().staffId(), clock.instant()));
    return Outcome.done(id);
  }
}
