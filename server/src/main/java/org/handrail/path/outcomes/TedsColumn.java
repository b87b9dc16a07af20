package org.handrail.path.outcomes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we keep of a discharge in the national data set.
 *
 * @param variable its name in the file; some were renamed over the years
 * @param column where we keep it
 * @param required whether a file without it is not a file of discharges
 * @param codes the variable whose list its codes belong to; null when any number is right
 */
record TedsColumn(List<String> variable, String column, boolean required, @Nullable String codes) {
  static final TedsColumn YEAR = new TedsColumn(List.of("DISYR"), "year", true, null);
  static final TedsColumn CASE = new TedsColumn(List.of("CASEID"), "case_id", true, null);

  /** In the order of the tables. */
  static final List<TedsColumn> ALL = List.of(
      YEAR,
      CASE,
      new TedsColumn(List.of("STFIPS"), "state", false, null),
      new TedsColumn(List.of("AGE"), "age", false, "AGE"),
      new TedsColumn(List.of("SEX", "GENDER"), "sex", false, "SEX"),
      new TedsColumn(List.of("SERVICES"), "services", true, "SERVICES"),
      new TedsColumn(List.of("SERVICES_D"), "services_d", true, "SERVICES_D"),
      new TedsColumn(List.of("REASON"), "reason", true, "REASON"),
      new TedsColumn(List.of("LOS"), "los", true, "LOS"),
      new TedsColumn(List.of("SUB1"), "sub1", true, "SUB1"),
      new TedsColumn(List.of("DAYWAIT"), "daywait", false, "DAYWAIT"),
      new TedsColumn(List.of("PSOURCE"), "psource", false, "PSOURCE"),
      new TedsColumn(List.of("NOPRIOR"), "noprior", false, "NOPRIOR"),
      new TedsColumn(List.of("FREQ_ATND_SELF_HELP"), "self_help", false, "FREQ_ATND_SELF_HELP"),
      new TedsColumn(List.of("FREQ_ATND_SELF_HELP_D"), "self_help_d", false, "FREQ_ATND_SELF_HELP_D"));

  String name() {
    return variable.getFirst();
  }
}
