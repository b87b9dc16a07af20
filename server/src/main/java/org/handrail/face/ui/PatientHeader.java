package org.handrail.face.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The header that never scrolls away: who this is, where they are on the path, and what must not be missed.
 *
 * @param name preferred name
 * @param documentName first name on documents, when it is another
 * @param age full years
 * @param path the line of levels; empty before an admission
 * @param ring this week's hours; absent outside a stay with prescribed hours
 */
public record PatientHeader(
    UUID id,
    String name,
    @Nullable String documentName,
    @Nullable String pronouns,
    @Nullable Integer age,
    List<LevelStep> path,
    @Nullable HoursRing ring,
    @Nullable DueNext due,
    List<SafetyFlag> flags) {

  /** "she/they · 34 · Renata on documents". */
  public String line() {
    var words = new ArrayList<String>();
    if (pronouns != null) {
      words.add(pronouns);
    }
    if (age != null) {
      words.add(pronouns == null ? age + " years old" : age.toString());
    }
    if (documentName != null) {
      words.add(documentName + " on documents");
    }
    return String.join(" · ", words);
  }

  /** Address of the record, or of a part of it ("plan", "measures/phq-9"). */
  public String link(String part) {
    return "/patients/" + id + (part.isEmpty() ? "" : "/" + part);
  }
}
