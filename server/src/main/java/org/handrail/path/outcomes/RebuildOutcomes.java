package org.handrail.path.outcomes;

import org.handrail.foundation.platform.UseCase;

/** Makes all numbers anew from what the modules say. Gives what refreshing gave, and mends what it may have missed. */
@UseCase
public class RebuildOutcomes {
  private final FactsStore store;
  private final FactsFromModules modules;

  RebuildOutcomes(FactsStore store, FactsFromModules modules) {
    this.store = store;
    this.modules = modules;
  }

  /** @return how many courses of treatment there are */
  public int rebuild() {
    store.unmark();
    store.clear();
    var all = modules.of(patient -> true);
    store.add(all);
    return all.size();
  }
}
