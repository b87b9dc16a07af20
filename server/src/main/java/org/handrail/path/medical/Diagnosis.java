package org.handrail.path.medical;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A diagnosis of a person. Provisional until a credentialed person confirms it; a confirmed one never changes, it is
 * replaced by another or closed.
 *
 * @param icd10 ICD-10-CM; null while it is known only by the code it was received with
 * @param received the code it was received with, when another system sent it
 * @param replaces the diagnosis it took the place of
 */
public record Diagnosis(
    DiagnosisId id,
    int version,
    PatientId patient,
    @Nullable String icd10,
    String display,
    @Nullable Coding received,
    @Nullable DsmSeverity severity,
    @Nullable Remission remission,
    @Nullable PartialDate onset,
    String note,
    Provenance provenance,
    StaffId recordedBy,
    Instant recordedAt,
    @Nullable Confirmed confirmed,
    @Nullable DiagnosisId replaces,
    @Nullable Closed closed) {

  /**
   * Who confirmed it.
   *
   * @param credential what allowed it at that moment, such as "LCSW L-12 (OK)"
   */
  public record Confirmed(StaffId by, Instant at, String credential) {}

  /** How it ended. */
  public record Closed(ClosedAs as, String reason, StaffId by, Instant at) {}

  /** Why a diagnosis no longer stands. */
  public enum ClosedAs {
    REPLACED("Replaced"),
    RESOLVED("Resolved"),
    RULED_OUT("Ruled out"),
    MISTAKE("Entered by mistake");

    private final String label;

    ClosedAs(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isConfirmed() {
    return confirmed != null;
  }

  public boolean isOpen() {
    return closed == null;
  }

  /** Whether it is a substance use disorder (ICD-10-CM F10 to F19). */
  public boolean isSubstanceUse() {
    return icd10 != null && icd10.matches("F1[0-9].*");
  }

  /** "F10.20, severe", "F11.21, moderate, early remission", or the code it was received with. */
  public String codeLine() {
    var line = new StringBuilder(icd10 != null ? icd10 : received != null ? received.words() : "No code yet");
    if (severity != null) line.append(", ").append(severity.label().toLowerCase(java.util.Locale.ROOT));
    if (remission != null) line.append(", ").append(remission.label().toLowerCase(java.util.Locale.ROOT));
    return line.toString();
  }
}
