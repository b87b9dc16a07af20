package org.handrail.path.plan;

import java.time.Clock;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.UseCase;

/** Saves one section of a plan while somebody writes. Two people in different sections never meet; in one, the later sees both. */
@UseCase
public class SaveRecoveryPart {
  private static final int MOST_LINES = 12;
  private static final int LONGEST = 300;
  private static final int LONGEST_PHONE = 40;

  /** What came of it. */
  public sealed interface Result {
    /** Saved; the section stands at this edit. */
    record Saved(int edit) implements Result {}

    /** Somebody else wrote in it since: what they wrote, and its edit. Nothing was saved. */
    record Overtaken(int edit, List<RecoveryPlan.Line> theirs) implements Result {}

    /** It does not fit. */
    record Refused(String message) implements Result {}
  }

  private final JdbcRecoveryPlans plans;
  private final RecoveryTemplates templates;
  private final Clock clock;

  SaveRecoveryPart(JdbcRecoveryPlans plans, RecoveryTemplates templates, Clock clock) {
    this.plans = plans;
    this.templates = templates;
    this.clock = clock;
  }

  /**
   * Saves it into the draft, which begins with the plan that counts.
   *
   * @param seen the section's edit that was read
   */
  public Result save(PatientId patient, RecoveryPlanKind kind, String section, int seen, List<RecoveryPlan.Line> typed) {
    if (templates.of(kind).section(section).isEmpty()) return new Result.Refused("This part is not in the plan any more. Open the page again");
    List<RecoveryPlan.Line> lines =
        typed.stream().map(l -> new RecoveryPlan.Line(l.text().strip(), l.phone().strip())).filter(l -> !l.isBlank()).toList();
    if (lines.size() > MOST_LINES) return new Result.Refused("At most " + MOST_LINES + " lines fit. Keep those that help most");
    if (lines.stream().anyMatch(l -> l.text().length() > LONGEST)) return new Result.Refused("A line has at most " + LONGEST + " characters. Make it shorter");
    if (lines.stream().anyMatch(l -> l.phone().length() > LONGEST_PHONE || !l.phone().matches("[0-9+()./ x-]*"))) {
      return new Result.Refused("A phone number has digits only, such as 405-555-0142");
    }
    plans.lock(patient, kind);
    RecoveryPlan draft = plans.open(patient, kind, templates.version(), clock.instant());
    int edit = draft.edit(section);
    if (draft.lines(section).equals(lines)) return new Result.Saved(edit);
    if (edit != seen) return new Result.Overtaken(edit, draft.lines(section));
    plans.write(draft, section, new RecoveryPlan.Part(edit + 1, lines), clock.instant());
    return new Result.Saved(edit + 1);
  }
}
