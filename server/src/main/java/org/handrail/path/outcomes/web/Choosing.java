package org.handrail.path.outcomes.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.handrail.foundation.platform.ProgramId;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.sites.Program;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.outcomes.Chosen;
import org.handrail.path.outcomes.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from an address whose numbers are looked at, and writes it into others. What is not known means everybody. */
@Component
class Choosing {
  private final Programs programs;

  Choosing(Programs programs) {
    this.programs = programs;
  }

  Chosen of(String program, String period) {
    return new Chosen(program(program), Period.of(period).orElse(Period.ALL));
  }

  private @Nullable ProgramId program(String text) {
    try {
      return text.isBlank() ? null : programs.find(new ProgramId(UUID.fromString(text))).map(Program::id).orElse(null);
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }

  /** With its question mark; empty for everybody. */
  String query(Chosen chosen) {
    return !chosen.narrows() ? "" : "?program=" + (chosen.program() == null ? "" : chosen.program()) + "&period=" + chosen.period().key();
  }

  OutcomesPage.Choosing page(Chosen chosen) {
    List<Choice> all = programs.all().stream().map(program -> new Choice(program.id().toString(), program.fullName())).toList();
    return new OutcomesPage.Choosing(chosen.program() == null ? "" : chosen.program().toString(), chosen.period().key(), all,
        Arrays.stream(Period.values()).map(period -> new Choice(period.key(), period.label())).toList(), query(chosen), chosen.narrows());
  }
}
