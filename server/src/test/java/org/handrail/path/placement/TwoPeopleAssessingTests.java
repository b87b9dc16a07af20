package org.handrail.path.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.rules.Answers;
import org.handrail.path.placement.AssessmentFixture.Case;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class TwoPeopleAssessingTests {
  @Autowired House house;
  @Autowired BeanFactory beans;
  AssessmentFixture placement;

  @BeforeEach
  void fixture() {
    placement = new AssessmentFixture(beans);
  }

  @Test
  void different_dimensions_edited_at_once_both_survive_with_their_author() {
    Case of = placement.open();
    var nurse = house.staff(of.organization(), Role.MEDICAL);
    assertThat(placement.rate(of, "D3", 2, 0)).isInstanceOf(Edited.Kept.class);
    assertThat(placement.rate(of, nurse, "D1", 1, 0)).isInstanceOf(Edited.Kept.class);
    var sheet = placement.sheet(of);
    assertThat(sheet.rating("D3").orElseThrow().by()).isEqualTo(of.counselor().staffId());
    assertThat(sheet.rating("D1").orElseThrow().by()).isEqualTo(nurse.staffId());
  }

  @Test
  void the_second_to_save_one_dimension_sees_the_first_and_overwrites_nothing() {
    Case of = placement.open();
    var nurse = house.staff(of.organization(), Role.MEDICAL);
    placement.rate(of, nurse, "D1", 1, 0);
    var late = placement.rate(of, "D1", 3, 0);
    assertThat(late).isInstanceOfSatisfying(Edited.Overtaken.class,
        overtaken -> assertThat(((Rating) overtaken.theirs()).value()).isEqualTo(1));
    assertThat(placement.sheet(of).rating("D1").orElseThrow().value()).isEqualTo(1);
    assertThat(placement.rate(of, "D1", 3, 1)).isInstanceOf(Edited.Kept.class);
    assertThat(placement.sheet(of).history()).extracting(Rating::value).containsExactly(1, 3);
  }

  @Test
  void an_overtaken_safety_answer_is_not_stored_over_the_first() {
    Case of = placement.open();
    var answer = beans.getBean(AnswerSafety.class);
    placement.answer(of, "self-harm", new Answers(Map.of("S4", 3), Set.of()));
    var late = house.as(of.counselor(), () -> answer.answer(of.patient(), of.assessment(), "self-harm",
        new Answers(Map.of("S4", 0), Set.of()), "", 0));
    assertThat(late).isInstanceOf(Edited.Overtaken.class);
    assertThat(placement.sheet(of).answer("self-harm").orElseThrow().answers().rating("S4")).hasValue(3);
  }

  @Test
  void overtaken_wishes_show_the_newer_ones() {
    Case of = placement.open();
    var write = beans.getBean(WriteWishes.class);
    house.as(of.counselor(), () -> write.write(of.patient(), of.assessment(), "Evenings work.", List.of("Drives", " ", "Drives"), 0));
    var late = house.as(of.counselor(), () -> write.write(of.patient(), of.assessment(), "Days work.", List.of(), 0));
    assertThat(late).isInstanceOfSatisfying(Edited.Overtaken.class,
        overtaken -> assertThat(((Assessment) overtaken.theirs()).wishes()).isEqualTo("Evenings work."));
    assertThat(placement.sheet(of).assessment().circumstances()).containsExactly("Drives");
  }

  @RepeatedTest(5)
  void of_two_ratings_sent_in_the_same_moment_one_is_kept_and_one_overtaken() throws Exception {
    Case of = placement.open();
    var nurse = house.staff(of.organization(), Role.MEDICAL);
    var answers = together(() -> placement.rate(of, "D5", 2, 0), () -> placement.rate(of, nurse, "D5", 3, 0));
    assertThat(answers).filteredOn(Edited.Kept.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Edited.Overtaken.class::isInstance).hasSize(1);
    assertThat(placement.sheet(of).history()).hasSize(1);
  }

  @RepeatedTest(5)
  void of_two_signatures_in_the_same_moment_one_decides() throws Exception {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    var answers = together(() -> placement.decide(of, "2.1", "2.1", "", "").isDone(), () -> placement.decide(of, "2.1", "2.1", "", "").isDone());
    assertThat(answers).containsExactlyInAnyOrder(true, false);
  }

  @RepeatedTest(5)
  void a_rating_sent_while_the_placement_is_signed_is_seen_by_the_signature_or_refused_never_lost() throws Exception {
    Case of = placement.open();
    placement.rateAll(of, 0, 0, 1, 2, 3, 2);
    placement.askAll(of);
    String seen = placement.sheet(of).seen();
    var choice = new DecidePlacement.Choice("2.1", "2.1", null, "", null, seen);
    List<Object> answers = together(() -> placement.decide(of, of.counselor(), choice).isDone(), () -> placement.rate(of, "D5", 2, 1));
    boolean signed = answers.get(0).equals(true);
    assertThat(answers.get(1)).isInstanceOf(signed ? Edited.Refused.class : Edited.Kept.class);
    assertThat(placement.sheet(of).rating("D5").orElseThrow().value()).isEqualTo(signed ? 3 : 2);
  }

  @RepeatedTest(5)
  void two_who_start_at_once_work_on_one_assessment() throws Exception {
    var organization = house.newOrganization();
    var patient = house.patient(organization);
    var answers = together(() -> placement.open(organization, patient).assessment(), () -> placement.open(organization, patient).assessment());
    assertThat(answers.get(0)).isEqualTo(answers.get(1));
  }

  private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var running = List.of(one, other).stream().map(work -> threads.submit(() -> {
        go.await();
        return work.call();
      })).toList();
      go.countDown();
      return List.of(running.get(0).get(), running.get(1).get());
    }
  }
}
