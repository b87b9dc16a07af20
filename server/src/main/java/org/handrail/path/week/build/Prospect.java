package org.handrail.path.week.build;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.sites.Program;
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
   * @param named whose names may stand in these sentences; nobody where there is none
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
    List<String> impossible = Impossible.of(frozen, names.of(frozen.keys()));
    List<PatientId> waiting =
        IntStream.range(0, frozen.problem().people().size())
            .filter(p -> frozen.problem().people().get(p).waits())
            .mapToObj(p -> new PatientId(frozen.keys().people().get(p)))
            .toList();
    return new Seen(impossible, waiting.size(), impossible.isEmpty() ? List.of() : waiting);
  }
}
