package org.handrail.path.medical;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A code of a code system with its words. Systems are the URIs FHIR uses. */
public record Coding(String system, String code, @Nullable String display) {

  public static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
  public static final String SNOMED_CT = "http://snomed.info/sct";
  public static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  public static final String LOINC = "http://loinc.org";

  /** Letter, digit, alphanumeric, then up to four more after the point: the shape of an ICD-10-CM code (CDC/NCHS guidelines, section I.A). */
  private static final Pattern ICD = Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z]{1,4})?");

  public Coding {
    if (system.isBlank() || code.isBlank()) throw new IllegalArgumentException("a code needs its system and its code");
  }

  /** Whether this is an ICD-10-CM code. */
  public boolean isIcd10() {
    return system.equals(ICD_10_CM);
  }

  /** "ICD-10-CM F10.20", "SNOMED CT 7200002". */
  public String words() {
    return systemName() + " " + code;
  }

  /** The system's usual short name. */
  public String systemName() {
    return switch (system) {
      case ICD_10_CM -> "ICD-10-CM";
      case SNOMED_CT -> "SNOMED CT";
      case RXNORM -> "RxNorm";
      case LOINC -> "LOINC";
      default -> "Code";
    };
  }

  /** Whether the text has the shape of an ICD-10-CM code, as typed with or without the point. */
  public static boolean looksLikeIcd10(String typed) {
    return ICD.matcher(normalIcd10(typed)).matches();
  }

  /** "f1020 " → "F10.20": upper case, no spaces, the point after the third character. */
  public static String normalIcd10(String typed) {
    String c = typed.strip().toUpperCase(Locale.ROOT).replace(" ", "").replace(".", "");
    return c.length() <= 3 ? c : c.substring(0, 3) + "." + c.substring(3);
  }
}
