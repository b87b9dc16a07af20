package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramRulesTests {
  private final ProgramRules standard = ProgramRules.of("program-default");
  private final ProgramRules texas = ProgramRules.of("program-tx");

  @Test
  void intensiveOutpatientIsNineToNineteenHoursAWeek() {
    var hours = standard.hoursPerWeek("2.1").orElseThrow();
    assertThat(hours.value()).isEqualTo(new WeekHours(9, 19));
    assertThat(hours.source().confidence()).isEqualTo(Confidence.R);
    assertThat(hours.value().words()).isEqualTo("9–19 h a week");
    assertThat(standard.hoursPerWeek("1").orElseThrow().value().words()).isEqualTo("under 9 h a week");
    assertThat(standard.hoursPerWeek("2.5").orElseThrow().value().words()).isEqualTo("20 h or more a week");
    assertThat(standard.hoursPerWeek("7.7")).isEmpty();
  }

  @Test
  void aStateReplacesTheNumbersItNamesAndInheritsTheRestWithTheirOwnSource() {
    assertThat(texas.groupCap("counseling").orElseThrow().value()).isEqualTo(16);
    assertThat(texas.groupCap("education").orElseThrow().value()).isEqualTo(35);
    assertThat(texas.groupCap("counseling").orElseThrow().writtenIn()).isEqualTo(new PackRef("program-tx", 1));
    assertThat(texas.planReviewEvery()).isEqualTo(standard.planReviewEvery());
    assertThat(texas.planReviewEvery().writtenIn()).isEqualTo(new PackRef("program-default", 1));
    assertThat(standard.groupCap("counseling").orElseThrow().value()).isEqualTo(12);
    assertThat(standard.groupCap("education").orElseThrow().value()).isEqualTo(15);
  }

  @Test
  void minnesotaWantsThePlanByTheTenthSessionDay() {
    assertThat(ProgramRules.of("program-mn").planDueSessionDays().orElseThrow().value()).isEqualTo(10);
    assertThat(ProgramRules.of("program-mn").planDue().value()).isEqualTo(Period.ofDays(30));
    assertThat(standard.planDueSessionDays()).isEmpty();
  }

  @Test
  void virginiaWantsThreeHoursADay() {
    assertThat(ProgramRules.of("program-va").hoursPerDayMin("2.1").orElseThrow().value()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void everyPackGivesEveryClock() {
    for (ProgramPack pack : RulePacks.shipped().programPacks()) {
      var rules = ProgramRules.of(pack.info().ref());
      assertThat(List.of(rules.planDue(), rules.planReviewEvery(), rules.levelReviewEvery(), rules.coSignatureWithin(),
          rules.noteDueWithin(), rules.assessmentToStartMax(), rules.planSignedBy(), rules.proratePartialWeeks(),
          rules.absenceOutreachWithin(), rules.absenceEscalatesAt(), rules.rollCallLateAfter(), rules.authorizationWarnsBefore(),
          rules.followUpContacts(), rules.placementTable())).allSatisfy(rule -> assertThat(rule.source().text()).isNotBlank());
      assertThat(rules.placementTable().value()).isEqualTo("oklahoma-2018");
      assertThat(rules.followUpContacts().value()).containsExactly(30, 90, 180, 365);
    }
  }

  @Test
  void mutualHelpAndBreaksDoNotCountTowardTheDose() {
    assertThat(standard.counts("group-counseling")).isTrue();
    assertThat(standard.counts("individual")).isTrue();
    assertThat(standard.counts("mutual-help")).isFalse();
    assertThat(standard.counts("break")).isFalse();
  }

  @Test
  void instrumentsAreGivenAtIntakeWeeklyAndEveryTwoWeeks() {
    assertThat(standard.instrumentSchedule("2.1")).isEqualTo(new InstrumentSchedule(List.of("PHQ-9", "GAD-7", "BAM-IOP"), List.of(
        new InstrumentSchedule.Every(7, List.of("BAM-IOP")), new InstrumentSchedule.Every(14, List.of("PHQ-9", "GAD-7"))),
        List.of("PHQ-9", "GAD-7"), List.of("BAM", "PHQ-9")));
  }

  @Test
  void outpatientCareIsMeasuredLessOften() {
    assertThat(standard.instrumentSchedule("1").repeated())
        .containsExactly(new InstrumentSchedule.Every(30, List.of("BAM", "PHQ-9", "GAD-7")));
  }

  @Test
  void anUnknownPackIsABugThatNamesTheKnownOnes() {
    assertThatThrownBy(() -> ProgramRules.of("program-zz")).hasMessageContaining("program-zz").hasMessageContaining("program-default");
    assertThatThrownBy(() -> ProgramRules.of("oklahoma-2018")).isInstanceOf(IllegalArgumentException.class);
  }
}
