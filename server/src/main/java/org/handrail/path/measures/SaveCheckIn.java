package org.handrail.path.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Keeps one answer of today's check-in of the acting patient, and tells somebody where it has to be told. */
@UseCase
public class SaveCheckIn {
  /** The answer is kept; {@code askSafe} when the person has to be asked at once whether they are safe. */
  public record Saved(CheckInId checkIn, boolean askSafe) {}

  private final JdbcCheckIns checkIns;
  private final CheckInAlerts rules;
  private final Alerts alerts;
  private final Organizations organizations;
  private final Clock clock;

  SaveCheckIn(
      JdbcCheckIns checkIns, CheckInAlerts rules, Alerts alerts, Organizations organizations, Clock clock) {
    this.checkIns = checkIns;
    this.rules = rules;
    this.alerts = alerts;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** Saves the answer in the open check-in of the day, beginning one where there is none. */
  public Outcome<Saved> save(CheckInAnswer answer) {
    Optional<Outcome<Saved>> refused = refused(answer);
    if (refused.isPresent()) {
      return refused.get();
    }
    PatientId patient = Acting.actor().patientId();
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, organizations.current().timeZone());
    CheckIn open = checkIns.openOf(patient, day, now);
    if (!checkIns.save(open.id(), answer, now)) {
      return Outcome.refused("This check-in was sent a moment ago on another device. You can begin a new one.");
    }
    Optional<AlertRule> rule = rules.on(answer);
    rule.ifPresent(r -> alerts.raise(patient, "check-in:" + open.id(), r, r.title(),
        "Checked in on their phone or computer" + (r.crisisHelp() ? "; was asked about safety and shown 988." : ".")));
    return Outcome.done(new Saved(open.id(), rule.filter(AlertRule::crisisHelp).isPresent()));
  }

  private static Optional<Outcome<Saved>> refused(CheckInAnswer answer) {
    return switch (answer) {
      case CheckInAnswer.Craving(int strength) when strength < 0 || strength > 10 ->
          Optional.of(Outcome.refused("answer", "Choose a number from 0 to 10."));
      case CheckInAnswer.Words(String words, boolean _) when words.length() > CheckInAnswer.Words.LIMIT ->
          Optional.of(Outcome.refused("answer", "This is " + words.length() + " characters long; " + CheckInAnswer.Words.LIMIT
              + " fit. Shorten it, or tell us on the phone."));
      default -> Optional.empty();
    };
  }
}
