package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScoringPropertyTests {
  record Filled(Instrument instrument, Answers answers) {}

  @Provide
  Arbitrary<Filled> filled() {
    return Arbitraries.of(Fixtures.INSTRUMENTS.all()).flatMap(instrument -> Combinators
        .combine(instrument.questions().stream().<Arbitrary<Answer>>map(q -> Arbitraries.of(Fixtures.possible(q))).toList())
        .as(chosen -> {
          Answers answers = Answers.NONE;
          for (int i = 0; i < chosen.size(); i++) {
            Question question = instrument.questions().get(i);
            // what is not asked is not answered
            if (instrument.asked(answers).contains(question)) {
              answers = answers.with(question.id(), chosen.get(i));
            }
          }
          return new Filled(instrument, answers);
        }));
  }

  @Property
  void everyScoreOfAFilledFormLiesWithinItsBoundsAndInItsBand(@ForAll("filled") Filled filled) {
    Scored scored = Scorer.score(filled.instrument(), filled.answers());
    assertThat(scored.complete()).isTrue();
    for (ScoreValue value : scored.values()) {
      ScoreValue.Computed computed = (ScoreValue.Computed) value;
      assertThat(computed.value()).isBetween(computed.rule().min(), computed.rule().max());
      assertThat(computed.band() != null).isEqualTo(!computed.rule().bands().isEmpty());
      if (computed.band() != null) {
        assertThat(computed.value()).isBetween(computed.band().min(), computed.band().max());
      }
    }
  }

  @Property
  void aHigherAnswerNeverLowersAScore(@ForAll("filled") Filled filled, @ForAll("position") double at) {
    List<Question> scored = steady(filled);
    Question question = scored.get((int) (at * scored.size()));
    List<Answer> possible = Fixtures.possible(question);
    Scored before = Scorer.score(filled.instrument(), filled.answers());
    int now = possible.indexOf(filled.answers().to(question.id()).orElseThrow());
    if (now + 1 < possible.size()) {
      Scored after = Scorer.score(filled.instrument(), filled.answers().with(question.id(), possible.get(now + 1)));
      boolean rose = false;
      for (ScoreRule rule : filled.instrument().rules()) {
        BigDecimal a = before.computed(rule.id()).orElseThrow().value();
        BigDecimal b = after.computed(rule.id()).orElseThrow().value();
        assertThat(b).isGreaterThanOrEqualTo(a);
        rose |= b.compareTo(a) > 0 || !(rule.formula() instanceof Formula.Sum);
      }
      assertThat(rose).as("a scored question changes some score").isTrue();
    }
  }

  @Property
  void withoutAnyOneOfItsAnswersAScoreIsIncomplete(@ForAll("filled") Filled filled, @ForAll("position") double at) {
    List<Question> scored = steady(filled);
    String left = scored.get((int) (at * scored.size())).id();
    Answers rest = Answers.NONE;
    for (var entry : filled.answers().byQuestion().entrySet()) {
      if (!entry.getKey().equals(left)) {
        rest = rest.with(entry.getKey(), entry.getValue());
      }
    }
    Scored result = Scorer.score(filled.instrument(), rest);
    assertThat(result.complete()).isFalse();
    assertThat(result.missing()).containsExactly(left);
  }

  @Property
  void unscoredQuestionsNeverMoveAScore(@ForAll("filled") Filled filled, @ForAll("position") double at) {
    List<Question> unscored = filled.instrument().questions().stream().filter(q -> filled.instrument().unscored().contains(q.id()) && !filled.instrument().decides(q.id())).toList();
    if (!unscored.isEmpty()) {
      Question question = unscored.get((int) (at * unscored.size()));
      for (Answer other : Fixtures.possible(question)) {
        assertThat(Scorer.score(filled.instrument(), filled.answers().with(question.id(), other)).values())
            .isEqualTo(Scorer.score(filled.instrument(), filled.answers()).values());
      }
    }
  }

  /** The scored questions that were asked and on which no other question depends. */
  private static List<Question> steady(Filled filled) {
    List<Question> asked = filled.instrument().asked(filled.answers());
    List<Question> steady = filled.instrument().scoredQuestions().stream()
        .filter(q -> asked.contains(q) && !filled.instrument().decides(q.id()))
        .toList();
    Assume.that(!steady.isEmpty());
    return steady;
  }

  @Provide
  Arbitrary<Double> position() {
    return Arbitraries.doubles().between(0, 1).filter(d -> d < 1);
  }
}
