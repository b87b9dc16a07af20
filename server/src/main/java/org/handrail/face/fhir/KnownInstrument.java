package org.handrail.face.fhir;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Instruments we recognize in a record by their LOINC codes, so that a received total lands beside ours. Codes and answer values: LOINC 2.80
 * (© Regenstrief Institute, used under the LOINC licence), verified against HL7's US Core and SDC examples.
 */
enum KnownInstrument {
  PHQ_9("PHQ-9", "PHQ-9", "44249-1", "44261-6", Items.PHQ_9, Items.FREQUENCY),
  PHQ_9_TEEN("PHQ-9-teen", "PHQ-9 modified for teens", "89206-7", "89204-2", List.of(), Map.of()),
  PHQ_2("PHQ-2", "PHQ-2", "55757-9", "55758-7", List.of("44250-9", "44255-8"), Items.FREQUENCY),
  GAD_7("GAD-7", "GAD-7", "69737-5", "70274-6", List.of("69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"), Items.FREQUENCY),
  AUDIT("AUDIT", "AUDIT", "72110-0", "75624-7", List.of(), Map.of()),
  AUDIT_C("AUDIT-C", "AUDIT-C", "72109-2", "75626-2", List.of("68518-0", "68519-8", "68520-6"), Map.of()),
  DAST_10("DAST-10", "DAST-10", "82666-9", "82667-7", List.of(), Map.of()),
  HARK("HARK", "HARK (partner violence)", "76499-3", "76504-0", List.of("76500-8", "76501-6", "76502-4", "76503-2"), Map.of()),
  PC_PTSD_5("PC-PTSD-5", "PC-PTSD-5", "102010-6", "102017-1", List.of(), Map.of()),
  PCL_5("PCL-5", "PCL-5", "101697-1", "101698-9", List.of(), Map.of());

  /** Items which, answered with anything but "no" or "not at all", mean thoughts of death or self-harm: PHQ-9 item 9 and the C-SSRS screener. */
  static final Set<String> SELF_HARM_ITEMS = Set.of("44260-8", "93246-7", "93247-5", "93248-3", "93249-1", "93250-9", "93267-3", "93269-9");

  private final String id;
  private final String title;
  private final String panel;
  private final String total;
  private final List<String> items;
  private final Map<String, Integer> points;

  KnownInstrument(String id, String title, String panel, String total, List<String> items, Map<String, Integer> points) {
    this.id = id;
    this.title = title;
    this.panel = panel;
    this.total = total;
    this.items = items;
    this.points = points;
  }

  /** The short name measures know it by. */
  String id() {
    return id;
  }

  String title() {
    return title;
  }

  /** The LOINC codes of its items in order; empty when we do not know them. */
  List<String> items() {
    return items;
  }

  String total() {
    return total;
  }

  /** What an answer counts. */
  @Nullable Integer points(@Nullable String answerCode) {
    return answerCode == null ? null : points.get(answerCode);
  }

  /** By the code of its total score. */
  static Optional<KnownInstrument> ofTotal(String loinc) {
    return Arrays.stream(values()).filter(i -> i.total.equals(loinc)).findFirst();
  }

  /** By the code of the whole panel. */
  static Optional<KnownInstrument> ofPanel(String loinc) {
    return Arrays.stream(values()).filter(i -> i.panel.equals(loinc)).findFirst();
  }

  private static final class Items {
    static final List<String> PHQ_9 =
        List.of("44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8");
    /** Answer list LL358-3; LA18938-3 is the second answer of GAD-7 item 2. */
    static final Map<String, Integer> FREQUENCY = Map.of("LA6568-5", 0, "LA6569-3", 1, "LA6570-1", 2, "LA18938-3", 2, "LA6571-9", 3);
  }
}
