package org.handrail.path.outcomes;

import java.util.HashSet;
import org.handrail.foundation.platform.UseCase;

/** Brings the numbers up to date: only of people of whom something changed. */
@UseCase
public class RefreshOutcomes {
  private final FactsStore store;
  private final FactsFromModules modules;
  private final Definitions.Numbers numbers;

  RefreshOutcomes(FactsStore store, FactsFromModules modules, Definitions definitions) {
    this.store = store;
    this.modules = modules;
    this.numbers = definitions.numbers();
  }

  /** @return how many people were looked at again */
  public int refresh() {
    var people = new HashSet<>(store.takeMarked(modules.today().minusWeeks(numbers.doseWeeks())));
    people.addAll(modules.drifted(store.all()));
    if (!people.isEmpty()) {
      store.clear(people);
      store.add(modules.of(people::contains));
    }
    return people.size();
  }
}
