package org.handrail.path.measures;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, without how it is scored.
 *
 * @param version empty where the resource names none: then it is the scoring's
 */
record Questionnaire(InstrumentId instrument, String url, String version, String title, String publisher, String copyright, String source,
    @Nullable String loinc, List<Question> questions, Map<String, EnableWhen> enabledWhen) {

  Questionnaire in(String scoringVersion) {
    return new Questionnaire(instrument, url, scoringVersion, title, publisher, copyright, source, loinc, questions, enabledWhen);
  }

  /** With the points that the scoring gives to answers which carry none themselves, by code. */
  Questionnaire with(Map<String, BigDecimal> ordinals) {
    return ordinals.isEmpty() ? this : new Questionnaire(instrument, url, version, title, publisher, copyright, source, loinc,
        questions.stream().<Question>map(q -> q instanceof Question.Choice c ? with(c, ordinals) : q).toList(), enabledWhen);
  }

  private static Question.Choice with(Question.Choice c, Map<String, BigDecimal> ordinals) {
    return new Question.Choice(c.id(), c.prefix(), c.text(), c.intro(), c.loinc(), c.required(), c.options().stream()
        .map(o -> o.ordinal() == null ? new Option(o.system(), o.code(), o.label(), ordinals.get(o.code())) : o)
        .toList());
  }
}
