package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.path.measures.Fixtures.each;
import static org.handrail.path.measures.Fixtures.instrument;
import static org.handrail.path.measures.Fixtures.points;
import static org.handrail.path.measures.Fixtures.score;
import static org.handrail.path.measures.Fixtures.total;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringRulesTests {

  @Test
  void phq9IsTheSumOfNineItems() {
    Scored scored = Scorer.score(instrument("PHQ-9"), points(instrument("PHQ-9"), 2, 1, 3, 0, 1, 2, 3, 0, 1));
    assertThat(total(scored)).isEqualByComparingTo("13");
    assertThat(scored.complete()).isTrue();
    assertThat(scored.definitionVersion()).isEqualTo("1.0.0");
  }

  @Test
  void theDifficultyItemOfThePhq9NeverCounts() {
    Instrument phq9 = instrument("PHQ-9");
    Answers answers = points(phq9, 0, 0, 0, 0, 0, 0, 0, 0, 0).with("10", new Answer.Chosen("LA6574-3"));
    assertThat(total(Scorer.score(phq9, answers))).isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @CsvSource({"4,minimal,false", "5,mild,false", "9,mild,false", "10,moderate,true", "14,moderate,true", "15,moderately severe,true",
      "19,moderately severe,true", "20,severe,true", "27,severe,true", "0,minimal,false"})
  void phq9BandsFollowKroenke(int value, String label, boolean attention) {
    Band band = instrument("PHQ-9").leadingRule().band(BigDecimal.valueOf(value)).orElseThrow();
    assertThat(band.label()).isEqualTo(label);
    assertThat(band.attention()).isEqualTo(attention);
  }

  @ParameterizedTest
  @CsvSource({"0,minimal", "4,minimal", "5,mild", "9,mild", "10,moderate", "14,moderate", "15,severe", "21,severe"})
  void gad7BandsFollowSpitzer(int value, String label) {
    assertThat(instrument("GAD-7").leadingRule().band(BigDecimal.valueOf(value)).orElseThrow().label()).isEqualTo(label);
  }

  @Test
  void aSkippedItemLeavesTheScoreIncompleteAndNeverZero() {
    Scored scored = Scorer.score(instrument("PHQ-9"), points(instrument("PHQ-9"), 3, 3, 3, 3, null, 3, 3, 3, 3));
    assertThat(scored.complete()).isFalse();
    assertThat(scored.total()).isEmpty();
    assertThat(scored.missing()).containsExactly("5");
  }

  @Test
  void noAnswersAtAllIsIncompleteAndNotTheBestScore() {
    Scored scored = Scorer.score(instrument("GAD-7"), Answers.NONE);
    assertThat(scored.total()).isEmpty();
    assertThat(scored.missing()).containsExactly("1", "2", "3", "4", "5", "6", "7");
  }

  @Test
  void theOrderInWhichAnswersWereGivenDoesNotMatter() {
    Instrument phq9 = instrument("PHQ-9");
    Answers forward = points(phq9, 0, 1, 2, 3, 0, 1, 2, 3, 1);
    Answers backward = Answers.NONE;
    for (Question question : phq9.scoredQuestions().reversed()) {
      backward = backward.with(question.id(), forward.to(question.id()).orElseThrow());
    }
    assertThat(total(Scorer.score(phq9, backward))).isEqualByComparingTo(total(Scorer.score(phq9, forward)));
  }

  @Test
  void moreThanHalfTheDaysHasACodeOfItsOwnInItemTwoOfTheGad7() {
    Instrument gad7 = instrument("GAD-7");
    assertThat(gad7.question("2").orElseThrow().ordinal(new Answer.Chosen("LA18938-3"))).contains(BigDecimal.valueOf(2));
    assertThat(gad7.question("2").orElseThrow().problem(new Answer.Chosen("LA6570-1"))).isPresent();
    assertThat(gad7.question("1").orElseThrow().ordinal(new Answer.Chosen("LA6570-1"))).contains(BigDecimal.valueOf(2));
  }

  @Test
  void bamIopHasThreeSubscalesAndNoTotal() {
    Instrument bam = instrument("BAM-IOP");
    Scored scored = Scorer.score(bam, each(bam, n -> n - 1));
    assertThat(scored.total()).isEmpty();
    assertThat(scored.complete()).isTrue();
    assertThat(score(scored, "use")).isEqualByComparingTo("12");
    assertThat(score(scored, "risk")).isEqualByComparingTo("24");
    assertThat(score(scored, "protective")).isEqualByComparingTo("24");
  }

  @Test
  void bamIopCountsSevenDaysInBinsOfOneDay() {
    Question drinking = instrument("BAM-IOP").question("4").orElseThrow();
    assertThat(drinking.words(new Answer.Chosen("four-or-more-days"))).isEqualTo("Four or more days");
    assertThat(drinking.ordinal(new Answer.Chosen("one-day"))).contains(BigDecimal.ONE);
    assertThat(drinking.problem(new Answer.Chosen("one-to-three-days"))).as("a bin of the 30-day form").isPresent();
    assertThat(instrument("BAM").question("4").orElseThrow().ordinal(new Answer.Chosen("one-to-three-days"))).contains(BigDecimal.ONE);
  }

  @Test
  void whichDrugsWereUsedAndSatisfactionAreAskedButNotScored() {
    Instrument bam = instrument("BAM-IOP");
    Answers answers = each(bam, n -> 0).with("7E", new Answer.Chosen("four-or-more-days")).with("17", new Answer.Chosen("not-at-all"));
    Scored scored = Scorer.score(bam, answers);
    assertThat(score(scored, "use")).isEqualByComparingTo("0");
    assertThat(score(scored, "protective")).isEqualByComparingTo("0");
  }

  @Test
  void incomeIsWorthFourOrNothing() {
    Question income = instrument("BAM-IOP").question("14").orElseThrow();
    assertThat(income.ordinal(new Answer.Chosen("yes"))).contains(BigDecimal.valueOf(4));
    assertThat(income.ordinal(new Answer.Chosen("no"))).contains(BigDecimal.ZERO);
  }

  @Test
  void anUnansweredProtectiveItemLeavesTheOtherSubscalesStanding() {
    Instrument bam = instrument("BAM-IOP");
    Answers all = each(bam, n -> 1);
    Answers withoutIncome = Answers.NONE;
    for (Question question : bam.scoredQuestions()) {
      if (!question.id().equals("14")) {
        withoutIncome = withoutIncome.with(question.id(), all.to(question.id()).orElseThrow());
      }
    }
    Scored scored = Scorer.score(bam, withoutIncome);
    assertThat(score(scored, "use")).isEqualByComparingTo("3");
    assertThat(scored.computed("protective")).isEmpty();
    assertThat(scored.missing()).containsExactly("14");
    assertThat(scored.complete()).isFalse();
  }

  @Test
  void bamRCountsDaysAndRecodesTheRest() {
    Instrument bamR = instrument("BAM-R");
    Scored most = Scorer.score(bamR, each(bamR, n -> n - 1));
    assertThat(score(most, "use")).isEqualByComparingTo("90");
    assertThat(score(most, "risk")).isEqualByComparingTo("180");
    assertThat(score(most, "protective")).isEqualByComparingTo("180");
    // items 8 and 15 at "moderately" (15 each), item 1 "fair" (22), items 2, 3, 11 at 3, 4, 5 days
    Answers answers = each(bamR, n -> 0)
        .with("8", new Answer.Chosen("moderately")).with("15", new Answer.Chosen("moderately")).with("1", new Answer.Chosen("fair"))
        .with("2", new Answer.Counted(3)).with("3", new Answer.Counted(4)).with("11", new Answer.Counted(5)).with("9", new Answer.Chosen("slightly"));
    Scored scored = Scorer.score(bamR, answers);
    assertThat(score(scored, "risk")).isEqualByComparingTo("64");
    assertThat(score(scored, "protective")).isEqualByComparingTo("8");
    assertThat(score(scored, "use")).isEqualByComparingTo("0");
  }

  @Test
  void anAnswerTheInstrumentDoesNotHaveIsRefusedAndNotScored() {
    Instrument phq9 = instrument("PHQ-9");
    assertThatThrownBy(() -> Scorer.score(phq9, Answers.NONE.with("1", new Answer.Chosen("LA18938-3")))).hasMessageContaining("question 1");
    assertThatThrownBy(() -> Scorer.score(phq9, Answers.NONE.with("11", new Answer.Chosen("LA6568-5")))).hasMessageContaining("no question 11");
    assertThat(instrument("BAM-R").question("4").orElseThrow().problem(new Answer.Counted(31))).isPresent();
    assertThat(instrument("BAM-R").question("4").orElseThrow().problem(new Answer.Counted(-1))).isPresent();
    assertThat(instrument("BAM-R").question("4").orElseThrow().problem(new Answer.Counted(30))).isEmpty();
  }

  @Test
  void theSelfHarmRuleFiresOnAnyAnswerAboveNotAtAllAndOnNothingElse() {
    Instrument phq9 = instrument("PHQ-9");
    assertThat(AlertWatch.onAnswer(phq9, "9", new Answer.Chosen("LA6568-5"))).isEmpty();
    for (String code : List.of("LA6569-3", "LA6570-1", "LA6571-9")) {
      assertThat(AlertWatch.onAnswer(phq9, "9", new Answer.Chosen(code))).singleElement().satisfies(hit -> {
        assertThat(hit.rule().crisisHelp()).isTrue();
        assertThat(hit.rule().severity()).isEqualTo("danger");
        assertThat(hit.rule().chain()).isEqualTo("self-harm");
      });
      assertThat(AlertWatch.onAnswer(phq9, "8", new Answer.Chosen(code))).isEmpty();
    }
    assertThat(AlertWatch.onAnswer(phq9, "9", new Answer.Chosen("LA6569-3")).getFirst().title()).contains("“several days”");
  }

  @Test
  void reportedUseOnTheBamIopAsksForAttentionOnceItIsComplete() {
    Instrument bam = instrument("BAM-IOP");
    assertThat(AlertWatch.onScores(bam, Scorer.score(bam, each(bam, n -> 0)))).isEmpty();
    assertThat(AlertWatch.onScores(bam, Scorer.score(bam, each(bam, n -> 0).with("6", new Answer.Chosen("one-day"))))).singleElement()
        .satisfies(hit -> assertThat(hit.title()).endsWith("Use score 1"));
  }
}
