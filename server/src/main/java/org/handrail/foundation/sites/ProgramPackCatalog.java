package org.handrail.foundation.sites;

import java.util.List;

/** Which rule packs a program can choose from. Implemented by the module that holds the packs. */
public interface ProgramPackCatalog {
  /** The newest version of each. */
  List<PackChoice> choices();

  /** Whether this version of the pack is at hand. */
  boolean knows(String packId, int version);
}
