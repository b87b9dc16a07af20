package org.handrail.foundation.rules;

import java.util.List;
import org.handrail.foundation.sites.PackChoice;
import org.handrail.foundation.sites.ProgramPackCatalog;
import org.springframework.stereotype.Component;

/** Lets a program choose among the program packs. */
@Component
class ProgramPackChoices implements ProgramPackCatalog {
  private final RulePacks packs;

  ProgramPackChoices(RulePacks packs) {
    this.packs = packs;
  }

  @Override
  public List<PackChoice> choices() {
    return packs.programPacks().stream().map(RulePack::info)
        .map(info -> new PackChoice(info.ref().id(), info.ref().version(), info.name())).toList();
  }

  @Override
  public boolean knows(String packId, int version) {
    // What was typed into a form may not even be an id of a pack.
    try {
      return packs.find(new PackRef(packId, version)).filter(ProgramPack.class::isInstance).isPresent();
    } catch (IllegalArgumentException notAPack) {
      return false;
    }
  }
}
