package org.handrail.path.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rates of the present organization. */
@Service
@Transactional(readOnly = true)
public class Outcomes {
  private final FactsStore store;
  private final FactsFromModules modules;
  private final Definitions.Numbers numbers;

  Outcomes(FactsStore store, FactsFromModules modules, Definitions definitions) {
    this.store = store;
    this.modules = modules;
    this.numbers = definitions.numbers();
  }

  /** Of those chosen among everybody admitted in the time the definitions name. */
  public Report report(Chosen chosen) {
    LocalDate today = modules.today();
    return new Report(since(today.minusDays(numbers.cohortDays())), today, numbers, chosen);
  }

  private List<EpisodeFacts> since(LocalDate day) {
    return store.since(day, Breakdown.FIRST_CONTACT, numbers.followUpDay());
  }

  /** What may be published: a quarter behind, and only when enough people have started. */
  public Optional<Report> published() {
    LocalDate until = modules.today().minusDays(numbers.publishLagDays());
    List<EpisodeFacts> facts = since(until.minusDays(numbers.cohortDays())).stream().filter(f -> !f.startedOn().isAfter(until)).toList();
    return facts.size() < numbers.publishFrom() ? Optional.empty() : Optional.of(new Report(facts, modules.today(), numbers));
  }

  /** Whom a shown number counts. The caller asks who may see them. */
  public List<PatientId> counted(Chosen chosen, Indicator indicator, @Nullable Breakdown by, String group) {
    return report(chosen).counted(indicator, by, group);
  }
}
