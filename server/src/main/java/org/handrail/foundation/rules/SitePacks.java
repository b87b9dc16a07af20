package org.handrail.foundation.rules;

import java.util.List;
import org.handrail.foundation.sites.PackChoice;
import org.handrail.foundation.sites.ProgramPackCatalog;
import org.springframework.stereotype.Component;

/** Offers the program packs at hand to the people who set up programs. */
@Component
class SitePacks implements ProgramPackCatalog {
  private final RulePacks packs;

  SitePacks(RulePacks packs) {
    this.packs = packs;
  }

  @Override
  public List<PackChoice> choices() {
    return packs.programPacks().stream()
        .map(pack -> pack.info())
        .map(info -> new PackChoice(info.ref().id(), info.ref().version(), info.name()))
        .toList();
  }

  @Override
  public boolean knows(String packId, int version) {
    try {
      return packs.find(new PackRef(packId, version)).filter(ProgramPack.class::isInstance).isPresent();
    } catch (IllegalArgumentException notAPack) {
      return false;
    }
  }
}
