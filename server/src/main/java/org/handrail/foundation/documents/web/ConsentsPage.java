package org.handrail.foundation.documents.web;

import java.util.List;
import org.handrail.foundation.documents.ConsentText;
import org.handrail.foundation.documents.ShareTerms;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.ConsentId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient permitted, and what went out.
 *
 * @param grounds what a disclosure may rest on: consents that count now, then the exceptions of the law
 */
public record ConsentsPage(
    String base,
    List<Row> active,
    List<Row> ended,
    List<Sent> disclosures,
    int years,
    boolean mayWrite,
    List<Choice> grounds,
    List<Choice> means,
    Form form) {

  /**
   * One consent in words.
   *
   * @param heldUntil the event before which it cannot be taken back, or null
   */
  public record Row(
      ConsentId id, String href, String kind, String recipient, String what, String sub, @Nullable String heldUntil, String end) {}

  /** One disclosure in words. */
  public record Sent(String recipient, String what, String sub) {}

  /** The form that asks for the terms. */
  public record Terms(
      String base, List<Choice> kinds, List<Choice> partners, List<Choice> items, String today, Form form) {}

  /** The text with its terms, to read together and sign. {@code hidden}: what the form carries along. */
  public record Reading(
      String base, String person, String organization, ConsentText text, List<ShareTerms.Line> lines, List<Field> hidden, Form form) {}

  /** A value that travels with the form. */
  public record Field(String name, String value) {}

  /** A consent as it was signed. */
  public record Signed(String base, Row row, String text, String signedBy, @Nullable String drawing) {}
}
