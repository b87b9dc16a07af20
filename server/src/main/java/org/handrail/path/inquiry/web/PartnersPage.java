package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * Partners and the tokens of their systems.
 *
 * @param issued a token made just now, shown this once
 * @param endpoint where their systems send to
 */
public record PartnersPage(
    List<Line> partners, List<Token> tokens, List<Choice> kinds, List<Choice> choices, @Nullable String issued, String endpoint, Form add, Form issue) {

  /** One partner. */
  public record Line(String name, String kind) {}

  /** One token; {@code ended} when it no longer opens anything. */
  public record Token(String id, String title, String line, boolean ended) {}
}
