package org.handrail.path.medical;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Medications for addiction treatment and around it, recognized by their ingredients (the FDA-approved medications for opioid, alcohol and
 * nicotine use disorder; naloxone and nalmefene reverse an overdose). Recognition is by name because codes differ by product and strength.
 */
public enum AddictionMedication {
  // Before naloxone: the combination is buprenorphine treatment.
  BUPRENORPHINE("Buprenorphine", "Treats opioid use disorder", true, List.of("buprenorphine", "suboxone", "subutex", "zubsolv", "sublocade", "brixadi")),
  METHADONE("Methadone", "Treats opioid use disorder", true, List.of("methadone", "methadose")),
  NALTREXONE("Naltrexone", "Treats alcohol or opioid use disorder", true, List.of("naltrexone", "vivitrol")),
  ACAMPROSATE("Acamprosate", "Treats alcohol use disorder", true, List.of("acamprosate", "campral")),
  DISULFIRAM("Disulfiram", "Treats alcohol use disorder", true, List.of("disulfiram", "antabuse")),
  VARENICLINE("Varenicline", "Helps to stop smoking", true, List.of("varenicline", "chantix")),
  LOFEXIDINE("Lofexidine", "Eases opioid withdrawal", false, List.of("lofexidine", "lucemyra")),
  NALOXONE("Naloxone", "Reverses an opioid overdose", false, List.of("naloxone", "narcan", "kloxxado", "nalmefene", "opvee")),
  OPIOID("Opioid", "An opioid: ask who prescribes it and why", false,
      List.of("oxycodone", "hydrocodone", "tramadol", "morphine", "fentanyl", "hydromorphone", "codeine", "oxymorphone", "tapentadol", "percocet", "meperidine")),
  BENZODIAZEPINE("Benzodiazepine", "A benzodiazepine: risk with opioids and alcohol, and in withdrawal", false,
      List.of("lorazepam", "alprazolam", "diazepam", "clonazepam", "chlordiazepoxide", "temazepam", "ativan", "xanax", "valium", "klonopin", "midazolam"));

  private final String label;
  private final String meaning;
  private final boolean treatment;
  private final List<String> names;

  AddictionMedication(String label, String meaning, boolean treatment, List<String> names) {
    this.label = label;
    this.meaning = meaning;
    this.treatment = treatment;
    this.names = names;
  }

  public String label() {
    return label;
  }

  /** Why it matters here, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether it is medication for addiction treatment (MAT), rather than something to watch. */
  public boolean isTreatment() {
    return treatment;
  }

  /** The first whose ingredient or brand stands in the name of a medication. */
  public static Optional<AddictionMedication> in(String medicationName) {
    String name = medicationName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(m -> m.names.stream().anyMatch(name::contains)).findFirst();
  }
}
