package org.handrail.foundation.rules;

/** Versioned reference data: a placement table or a program's numbers. */
public sealed interface RulePack permits PlacementPack, ProgramPack {
  PackInfo info();
}
