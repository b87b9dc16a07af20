package org.handrail.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handrail.SharedData;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AccessTableTests {
  private final AccessTable table = new AccessTable(new JsonMapper());

  private static final List<Role> COLUMNS =
      List.of(
          Role.ADMISSIONS, Role.COUNSELOR, Role.MEDICAL, Role.CASE_MANAGER, Role.SUPERVISOR, Role.DIRECTOR,
          Role.BILLING, Role.PRIVACY, Role.ADMIN, Role.PATIENT, Role.FAMILY, Role.PARTNER);

  private static final Map<String, Area> ROWS =
      Map.ofEntries(
          Map.entry("inquiry, waitlist", Area.INQUIRY),
          Map.entry("identity, contact", Area.IDENTITY),
          Map.entry("coverage, authorization", Area.COVERAGE),
          Map.entry("placement", Area.PLACEMENT),
          Map.entry("diagnoses", Area.DIAGNOSES),
          Map.entry("medications, tests, vitals", Area.MEDICAL),
          Map.entry("plan", Area.PLAN),
          Map.entry("week, schedule", Area.WEEK),
          Map.entry("attendance", Area.ATTENDANCE),
          Map.entry("notes", Area.NOTES),
          Map.entry("SUD counseling notes (kept apart)", Area.COUNSELING_NOTES),
          Map.entry("measures", Area.MEASURES),
          Map.entry("family messages", Area.FAMILY_MESSAGES),
          Map.entry("consents, disclosures", Area.CONSENTS),
          Map.entry("audit", Area.AUDIT),
          Map.entry("users, roles, sites, packs", Area.ADMINISTRATION),
          Map.entry("outcomes, de-identified", Area.OUTCOMES));

  @Test
  void the_data_says_exactly_what_the_published_table_says() throws IOException {
    var page = Files.readAllLines(SharedData.path("README.md").resolve("../../ACCESS.md").normalize());
    List<String> differences = new ArrayList<>();
    int rows = 0;
    for (String line : page) {
      String[] cells = Arrays.stream(line.split("\\|")).map(String::strip).toArray(String[]::new);
      if (cells.length != 14 || !ROWS.containsKey(cells[1])) {
        continue;
      }
      rows++;
      Area area = ROWS.get(cells[1]);
      for (int column = 0; column < COLUMNS.size(); column++) {
        Role role = COLUMNS.get(column);
        String letters = letters(cells[column + 2]);
        boolean starred = cells[column + 2].contains("*") || "public".equals(cells[column + 2]);
        String ours =
            table.grants(area, role).stream()
                .flatMap(g -> g.acts().stream())
                .distinct()
                .sorted()
                .map(act -> act.name().substring(0, 1))
                .collect(Collectors.joining());
        boolean oursStarred =
            table.grants(area, role).stream().anyMatch(g -> g.reach() == Reach.PROGRAM)
                && role != Role.PRIVACY
                && role != Role.ADMIN;
        if (!letters.equals(ours)) {
          differences.add(area + " " + role + ": table says " + cells[column + 2] + ", data says " + ours);
        }
        if (role != Role.PRIVACY && role != Role.ADMIN && starred != oursStarred) {
          differences.add(area + " " + role + ": reach by function is " + oursStarred);
        }
      }
    }
    assertThat(rows).isEqualTo(ROWS.size());
    assertThat(differences).isEmpty();
  }

  /** "RWS own, R team" → RWS; words without letters mean reading. */
  private static String letters(String cell) {
    if (cell.equals("–")) {
      return "";
    }
    boolean[] has = new boolean[3];
    boolean any = false;
    for (String word : cell.replace("*", "").split("[ ,]+")) {
      if (word.matches("[RWS]+")) {
        any = true;
        has[0] |= word.contains("R");
        has[1] |= word.contains("W");
        has[2] |= word.contains("S");
      }
      if (word.equals("co-sign")) {
        has[2] = true;
      }
      if (cell.startsWith("author only")) {
        return "RWS";
      }
    }
    if (!any) {
      return "R";
    }
    return (has[0] ? "R" : "") + (has[1] ? "W" : "") + (has[2] ? "S" : "");
  }

  @Test
  void administrators_have_no_right_to_clinical_content() {
    // Tracks, groups and curricula name no patient.
    Set<Area> free = Set.of(Area.ADMINISTRATION, Area.WORK, Area.AUDIT, Area.WEEK_SETUP);
    for (Area area : Area.values()) {
      if (!free.contains(area)) {
        assertThat(table.grants(area, Role.ADMIN)).as(area.name()).isEmpty();
      }
    }
    assertThat(table.grants(Area.AUDIT, Role.ADMIN)).extracting(Grant::limit).containsExactly(Limit.TECHNICAL);
  }

  /** What the published table gives by function in both rows it comes from: the week's, and the one of sites. */
  @Test
  void the_set_up_of_the_week_is_for_whoever_plans_it_for_everybody_or_runs_the_sites() {
    for (Role role : Role.values()) {
      boolean plans = table.grants(Area.WEEK, role).stream().anyMatch(g -> g.reach() == Reach.PROGRAM && g.acts().contains(Act.WRITE));
      boolean runs = table.grants(Area.ADMINISTRATION, role).stream().anyMatch(g -> g.acts().contains(Act.WRITE));
      assertThat(table.grants(Area.WEEK_SETUP, role).stream().anyMatch(g -> g.acts().contains(Act.WRITE)))
          .as(role.name())
          .isEqualTo(plans || runs);
    }
  }

  @Test
  void every_part_of_the_record_has_a_row() {
    for (Area area : Area.values()) {
      assertThat(Arrays.stream(Role.values()).anyMatch(role -> !table.grants(area, role).isEmpty()))
          .as(area.name())
          .isTrue();
    }
  }
}
