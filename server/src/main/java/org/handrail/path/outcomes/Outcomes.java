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

  /** Everybody admitted in the time the definitions name. */
  public Report report() {
    LocalDate today = modules.today();
    return new Report(store.since(today.minusDays(numbers.cohortDays())), today, numbers);
  }

  /** What may be published: a quarter behind, and only when enough people have started. */
  public Optional<Report> published() {
    LocalDate until = modules.today().minusDays(numbers.publishLagDays());
    List<EpisodeFacts> facts = store.since(until.minusDays(numbers.cohortDays())).stream().filter(f -> !f.startedOn().isAfter(until)).toList();
    return facts.size() < numbers.publishFrom() ? Optional.empty() : Optional.of(new Report(facts, modules.today(), numbers));
  }

  /** Whom a shown number counts. The caller asks who may see them. */
  public List<PatientId> counted(Indicator indicator, @Nullable Breakdown by, String group) {
    return report().counted(indicator, by, group);
  }
}
