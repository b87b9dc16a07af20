package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.foundation.rules.OklahomaTable.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.handrail.foundation.rules.PlacementResult.NoMatch;

/** What must hold for every person, whatever was rated. */
class PackPropertyTests {
  private static Set<String> levels(Answers in) {
    return pack().read(in).matches().stream().map(match -> match.level().id()).collect(Collectors.toSet());
  }

  @Property(tries = 300)
  void aStableConditionOrCareForWithdrawalNeverTakesALevelAway(@ForAll @IntRange(max = 124_999) int number) {
    Answers in = OklahomaTable.input(number);
    for (String flag : OklahomaTable.FLAGS) {
      assertThat(levels(in.with(flag, true))).as(flag + " for " + in).containsAll(levels(in.with(flag, false)));
    }
  }

  @Property(tries = 300)
  void whoMatchesOutpatientStillDoesWithAnyRatingLower(@ForAll @IntRange(max = 124_999) int number) {
    Answers in = OklahomaTable.input(number);
    if (levels(in).contains("1")) {
      in.ratings().forEach((dimension, rating) -> {
        if (rating > 0) {
          assertThat(levels(in.with(dimension, rating - 1))).as(dimension + " lower than in " + in).contains("1");
        }
      });
    }
  }

  @Property(tries = 300)
  void everyLevelIsAnsweredOnceAndANearMissNamesAChangeThatMakesItHold(@ForAll @IntRange(max = 124_999) int number) {
    Answers in = OklahomaTable.input(number);
    PlacementResult result = pack().read(in);
    assertThat(result.levels()).extracting(PlacementResult.LevelResult::level).containsExactlyElementsOf(pack().levels());
    for (NoMatch other : result.notMatched()) {
      for (PlacementResult.NearMiss near : other.near()) {
        Answers changed = in;
        for (PlacementResult.Change change : near.changes()) {
          assertThat(change.allowed()).doesNotContain(change.now());
          changed = change.flag() ? changed.with(change.input(), change.allowed().getFirst() == 1) : changed.with(change.input(), change.allowed().getFirst());
        }
        assertThat(levels(changed)).contains(other.level().id());
      }
    }
  }

  /** Worse answers never open a gate that better ones closed: 14 rated and 5 yes-or-no inputs of the safety rules. */
  @Property(tries = 500)
  void aRiskThatStopsStillStopsWithAnyAnswerWorse(@ForAll @IntRange(max = Integer.MAX_VALUE) int seed) {
    var random = new java.util.Random(seed);
    Map<String, Integer> ratings = new HashMap<>();
    Set<String> flags = new TreeSet<>();
    pack().safety().stream().flatMap(rule -> rule.stops().inputs()).distinct().forEach(input -> {
      if (input.startsWith("O")) {
        if (random.nextBoolean()) {
          flags.add(input);
        }
      } else {
        ratings.put(input, random.nextInt(5));
      }
    });
    Answers in = new Answers(ratings, flags);
    for (SafetyRule rule : pack().safety()) {
      if (rule.stops(in)) {
        ratings.forEach((input, rating) -> assertThat(rule.stops(in.with(input, Math.min(4, rating + 1)))).as(rule.id() + " with " + input + " worse than in " + in).isTrue());
        for (String flag : Set.of("O1", "O2", "O3")) {
          assertThat(rule.stops(in.with(flag, true))).isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  void moreWithdrawalSignsNeverPointToALowerRating(@ForAll @IntRange(max = 624) int number) {
    var suggests = java.util.Objects.requireNonNull(pack().safetyRule("withdrawal").orElseThrow().suggests());
    int[] signs = IntStream.of(number % 5, number / 5 % 5, number / 25 % 5, number / 125 % 5).toArray();
    Answers in = new Answers(Map.of("W3", signs[0], "W4", signs[1], "W5", signs[2], "W6", signs[3]), Set.of());
    int rating = suggests.rating(in).orElseThrow();
    assertThat(rating).isBetween(0, 4);
    in.ratings().forEach((sign, value) -> assertThat(suggests.rating(in.with(sign, Math.min(4, value + 1))).orElseThrow()).isGreaterThanOrEqualTo(rating));
  }
}
