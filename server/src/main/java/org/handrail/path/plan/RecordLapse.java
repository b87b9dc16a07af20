package org.handrail.path.plan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;

/** Writes down a lapse, whoever tells it. It puts somebody beside the person the same day, and asks for a plan review. */
@UseCase
public class RecordLapse {
  private static final int LONGEST = 2_000;
  private static final int LONGEST_WHAT = 200;
  private static final int FARTHEST_BACK_DAYS = 366;
  private static final Duration SAME_TELLING = Duration.ofMinutes(10);

  private final Lapses lapses;
  private final OpenTask tasks;
  private final CareTeam team;
  private final Organizations organizations;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordLapse(Lapses lapses, OpenTask tasks, CareTeam team, Organizations organizations, ApplicationEventPublisher events,
      Clock clock) {
    this.lapses = lapses;
    this.tasks = tasks;
    this.team = team;
    this.organizations = organizations;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records it for the acting person: the patient themselves or staff. Told twice within minutes it counts once.
   *
   * @param on the day; null for today
   * @param harm whether there was an overdose or somebody was hurt: then it is a danger
   */
  public Outcome<UUID> record(PatientId patient, @Nullable LocalDate on, String what, String words, boolean harm) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, organizations.current().timeZone());
    LocalDate day = on == null ? today : on;
    var refusals = new ArrayList<Refusal>();
    if (day.isAfter(today)) refusals.add(new Refusal("on", "This day is ahead. Choose today or a day before"));
    if (day.isBefore(today.minusDays(FARTHEST_BACK_DAYS))) refusals.add(new Refusal("on", "This is more than a year ago: it belongs to the history of use"));
    if (what.length() > LONGEST_WHAT) refusals.add(new Refusal("what", "At most " + LONGEST_WHAT + " characters fit"));
    if (words.length() > LONGEST) refusals.add(new Refusal("words", "At most " + LONGEST + " characters fit"));
    if (!refusals.isEmpty()) return Outcome.refused(refusals);
    boolean byStaff = Acting.actor().isStaff();
    if (!byStaff && !harm && lapses.justTold(patient, day, now.minus(SAME_TELLING))) {
      return Outcome.done(lapses.of(patient).getFirst().id());
    }
    var lapse = new Lapse(Ids.next(), patient, day, what.strip(), words.strip(), harm, byStaff ? Acting.actor().staffId() : null, now);
    lapses.insert(lapse);
    tell(lapse);
    events.publishEvent(new LapseRecorded(lapse.id(), patient, harm));
    return Outcome.done(lapse.id());
  }

  /** Takes back one that was written by mistake; it stays with the reason. */
  public Outcome<UUID> withdraw(PatientId patient, UUID id, String reason) {
    if (reason.isBlank() || reason.length() > LONGEST_WHAT) return Outcome.refused("reason", "Write why it was a mistake");
    return lapses.withdraw(patient, id, reason.strip(), Acting.actor().staffId(), clock.instant())
        ? Outcome.done(id)
        : Outcome.refused("It was taken back meanwhile, or is not in this record.");
  }

  private void tell(Lapse lapse) {
    tasks.open(
            new NewTask(
                "plan:lapse:" + lapse.id(),
                "plan.lapse",
                lapse.harm() ? Severity.DANGER : Severity.NEEDS_YOU,
                chain(lapse.harm()),
                lapse.toldByPatient() ? "Told us of a slip" : "A lapse: be there today",
                lapse.harm()
                    ? "With an overdose or harm. Reach the person at once; then look at the plan together."
                    : "Thank them for telling. Talk today, then look at the plan together.",
                "/patients/" + lapse.patient() + "/lapses",
                lapse.patient(),
                null,
                team.primary(lapse.patient()).<Owner>map(s -> new Owner.Person(s.id())).orElse(new Owner.Queue(Role.COUNSELOR)),
                null));
  }

  /** The chain whose promise the person is told. */
  public static String chain(boolean harm) {
    return harm ? "lapse-danger" : "lapse";
  }
}
