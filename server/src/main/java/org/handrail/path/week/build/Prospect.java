package org.handrail.path.week.build;

import java.time.LocalDate;
import java.util.List;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Program;
import org.handrail.path.week.build.facts.WeekProblem.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at what a week would be built from, before anybody asks for it. */
@Component
@Transactional(readOnly = true)
public class Prospect {
  /**
   * What is seen.
   *
   * @param impossible what no week can give, in sentences
   * @param waiting how many people have no track yet
   * @param named whose names may stand in these sentences
   */
  public record Seen(List<String> impossible, int waiting, List<PatientId> named) {}

  private final FreezeWeek freezeWeek;
  private final BuildNames names;

  Prospect(FreezeWeek freezeWeek, BuildNames names) {
    this.freezeWeek = freezeWeek;
    this.names = names;
  }

  public Seen of(Program program, LocalDate from) {
    Frozen frozen = freezeWeek.freeze(program, from);
    return new Seen(
        Impossible.of(frozen, names.of(frozen.keys())),
        (int) frozen.problem().people().stream().filter(Person::waits).count(),
        frozen.keys().people().stream().map(PatientId::new).toList());
  }
}
