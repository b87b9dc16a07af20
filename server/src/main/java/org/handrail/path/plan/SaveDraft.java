package org.handrail.path.plan;

import java.time.Instant;
import java.util.List;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Refusal;
import org.handrail.foundation.platform.UseCase;

/** Saves what somebody wrote in a draft, complete or not. */
@UseCase
public class SaveDraft {

  /** How it went. */
  public sealed interface Result {
    /** @param edit what the next save names as seen */
    record Saved(int edit) implements Result {}

    /** Nothing was saved. */
    record Refused(List<Refusal> refusals) implements Result {
      public Refused {
        refusals = List.copyOf(refusals);
      }
    }

    /**
     * Somebody else saved since. Nothing was overwritten on either side.
     *
     * @param edit what a next save has to name as seen, to go over theirs knowingly
     * @param by who saved
     * @param changes what they changed since the caller's page was opened
     */
    record Overtaken(int edit, String by, Instant at, List<Change> changes) implements Result {
      public Overtaken {
        changes = List.copyOf(changes);
      }
    }
  }

  private final Plans plans;
  private final Versions versions;
  private final ContentLimits limits;
  private final StaffNames names;
  private final StaffDirectory staff;

  SaveDraft(Plans plans, Versions versions, ContentLimits limits, StaffNames names, StaffDirectory staff) {
    this.plans = plans;
    this.versions = versions;
    this.limits = limits;
    this.names = names;
    this.staff = staff;
  }

  /** @param seen the edit number of the page the content was typed in */
  public Result save(PatientId patient, PlanVersionId id, int seen, PlanContent content) {
    List<Refusal> broken = limits.broken(content);
    if (!broken.isEmpty()) {
      return new Result.Refused(broken);
    }
    var draft = plans.find(patient, id);
    if (draft.isPresent() && versions.save(id, seen, content)) {
      return new Result.Saved(seen + 1);
    }
    // Read again: another save may have come between the look and the attempt.
    var now = plans.find(patient, id).filter(v -> v.state() == VersionState.DRAFT);
    return now.<Result>map(theirs -> overtaken(theirs, seen))
        .orElseGet(
            () ->
                new Result.Refused(
                    List.of(new Refusal(null, "This draft was finished or taken back while you wrote. Open the plan again"))));
  }

  private Result overtaken(PlanVersion theirs, int seen) {
    PlanContent before = versions.saved(theirs.id(), seen).orElse(PlanContent.EMPTY);
    return new Result.Overtaken(
        theirs.edit(),
        staff.get(theirs.changedBy()).name().shown(),
        theirs.changedAt(),
        PlanChanges.between(before, theirs.content(), names.in(before, theirs.content())));
  }
}
