package org.handrail.path.family;

import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.UseCase;
import org.handrail.foundation.sites.Programs;

/** Decides for a program whether its patients read what families write from now on. What was sent before stays as it was told. */
@UseCase
public class SetFamilyRule {
  private final FamilyRules rules;
  private final Programs programs;

  SetFamilyRule(FamilyRules rules, Programs programs) {
    this.rules = rules;
    this.programs = programs;
  }

  public Outcome<ProgramId> set(ProgramId program, boolean patientReads) {
    if (programs.find(program).isEmpty()) {
      return Outcome.refused("There is no such program");
    }
    rules.set(program, patientReads);
    return Outcome.done(program);
  }
}
