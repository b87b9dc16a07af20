package org.handrail.path.measures.web;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.worklist.Chains;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Promises;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a patient what became of what they told us: from the alert itself, so that words and deeds are the same. */
@Component
class ToldTeam {
  private final Worklist worklist;
  private final Chains chains;
  private final Promises promises;
  private final StaffDirectory staff;
  private final Organizations organizations;
  private final Clock clock;

  ToldTeam(
      Worklist worklist,
      Chains chains,
      Promises promises,
      StaffDirectory staff,
      Organizations organizations,
      Clock clock) {
    this.worklist = worklist;
    this.chains = chains;
    this.promises = promises;
    this.staff = staff;
    this.organizations = organizations;
    this.clock = clock;
  }

  /** What became of the alert that came from this source; empty when there is none. */
  Optional<Told> of(String source) {
    return worklist.ofSource(source).map(this::told);
  }

  private Told told(Task task) {
    ZoneId zone = organizations.current().timeZone();
    ZonedDateTime now = clock.instant().atZone(zone);
    Duration wait = Duration.between(task.opened(), task.due());
    Task.Taken taken = task.taken();
    return new Told(
        task.owner() instanceof Owner.Person(StaffId id) ? called(id) : Told.TEAM,
        PlainTime.clock(task.opened().atZone(zone)),
        PlainTime.of(task.due().atZone(zone), now),
        wait.compareTo(chains.get(task.chain()).actBy()) <= 0,
        PlainTime.clock(now.with(promises.of(task.chain(), task.program()).readFrom())),
        acting(task, taken),
        task.state() == TaskState.CLOSED);
  }

  private @Nullable String acting(Task task, Task.@Nullable Taken taken) {
    return task.state() == TaskState.TAKEN && taken != null ? called(taken.by()) : null;
  }

  private String called(StaffId id) {
    return staff.get(id).name().called();
  }
}
