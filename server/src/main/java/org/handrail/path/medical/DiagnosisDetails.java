package org.handrail.path.medical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says a diagnosis is.
 *
 * @param icd10 as typed; may be empty while provisional
 * @param display the words; empty takes the official title of a listed code
 * @param onset as typed: a year, a month or a day; may be empty
 */
public record DiagnosisDetails(
    String icd10, String display, @Nullable DsmSeverity severity, @Nullable Remission remission, String onset, String note) {

  /** Longest remark in characters. */
  public static final int NOTE_LIMIT = 1000;

  /** Of a listed code, nothing else said. */
  public static DiagnosisDetails of(String icd10) {
    return new DiagnosisDetails(icd10, "", null, null, "", "");
  }

  public DiagnosisDetails with(@Nullable DsmSeverity severity, @Nullable Remission remission) {
    return new DiagnosisDetails(icd10, display, severity, remission, onset, note);
  }

  /** The code as stored, or null when none was typed. */
  @Nullable String code() {
    return icd10.isBlank() ? null : Coding.normalIcd10(icd10);
  }

  /** The words typed, else the title of a listed code; empty when there are neither. */
  String words(IcdCodes codes) {
    if (!display.isBlank()) return display.strip();
    return icd10.isBlank() ? "" : codes.find(icd10).map(IcdCodes.IcdCode::title).orElse("");
  }

  /** Everything wrong with it. */
  List<Refusal> check(IcdCodes codes, boolean needsCode) {
    var refusals = new ArrayList<Refusal>();
    if (needsCode && icd10.isBlank()) {
      refusals.add(new Refusal("icd10", "Choose the ICD-10-CM code, such as F10.20"));
    }
    if (!icd10.isBlank() && !Coding.looksLikeIcd10(icd10)) {
      refusals.add(new Refusal("icd10", "This is not the form of an ICD-10-CM code. Write it like F10.20"));
    } else if (words(codes).isEmpty()) {
      refusals.add(new Refusal("display", "This code is not in our list: write its title"));
    }
    if (!onset.isBlank() && PartialDate.parse(onset).isEmpty()) {
      refusals.add(new Refusal("onset", "Write a year, a month or a day: 2021, 2021-05 or 2021-05-30"));
    }
    if (note.length() > NOTE_LIMIT) {
      refusals.add(new Refusal("note", "This has " + note.length() + " characters; at most " + NOTE_LIMIT + " fit. Shorten it"));
    }
    codes.find(icd10).ifPresent(code -> fits(code, refusals));
    return refusals;
  }

  /** DSM-5-TR writes severity and remission into the code: a severe disorder is never coded as abuse. */
  private void fits(IcdCodes.IcdCode code, List<Refusal> refusals) {
    if (severity != null && !code.severities().isEmpty() && !code.severities().contains(severity)) {
      String right = code.severities().stream().map(s -> s.label().toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
      refusals.add(new Refusal("severity", code.code() + " stands for a " + right + " disorder. Change the code or the severity"));
    }
    if (severity != null && code.severities().isEmpty()) {
      refusals.add(new Refusal("severity", code.code() + " has no DSM-5 severity. Choose none"));
    }
    if (remission != null && !code.remission()) {
      refusals.add(new Refusal("remission", code.code() + " does not say remission. Choose the code that does, or no remission"));
    }
    if (remission == null && code.remission()) {
      refusals.add(new Refusal("remission", code.code() + " says remission: choose early or sustained"));
    }
  }
}
