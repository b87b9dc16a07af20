package org.handrail.path.family.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.family.FamilyTexts;
import org.jspecify.annotations.Nullable;

/**
 * The page of somebody a patient invited.
 *
 * @param patientReads whether the patient may read what is written here: told to the sender, sent back with the form
 * @param sent what became of earlier messages: that they were read, and nothing else
 */
public record FamilyPage(
    String member, String called, SharedView shared, boolean patientReads, List<Choice> maySay, List<String> sent,
    List<EveningLine> evenings, List<String> overdose, List<FamilyTexts.Place> forYou, FamilyTexts.Hotline hotline, Form form) {

  /**
   * An evening of the series.
   *
   * @param line when and where
   * @param own what this person answered, or that they were there
   * @param open whether they can answer now
   */
  public record EveningLine(String id, String title, String line, String own, String css, boolean open, @Nullable String video) {}
}
