package org.handrail.path.medical;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.junit.jupiter.api.Test;

/** A draw can be repeated by anybody, and bent by nobody. */
class LotTests {
  private static final LocalDate FROM = LocalDate.of(2026, 11, 23);
  private static final List<PatientId> POOL =
      IntStream.rangeClosed(1, 20).mapToObj(n -> new PatientId(new UUID(7, n))).toList();

  private static Lot lot(String seed) {
    return new Lot(new TestDrawId(new UUID(1, 1)), new ProgramId(new UUID(2, 2)), "urine-11", 25, FROM, 7, seed);
  }

  private static String seed(int n) {
    return "%064x".formatted(n);
  }

  @Test
  void the_published_hash_is_plain_sha_256_over_seed_and_rule() throws Exception {
    String text = seed(5) + "|00000000-0000-0001-0000-000000000001|00000000-0000-0002-0000-000000000002|urine-11|25|2026-11-23|7";
    String expected = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    assertThat(lot(seed(5)).commitment()).isEqualTo(expected);
  }

  @Test
  void every_part_of_the_rule_changes_the_hash() {
    var one = lot(seed(5));
    assertThat(List.of(
            lot(seed(6)),
            new Lot(one.draw(), one.program(), "breath", 25, FROM, 7, seed(5)),
            new Lot(one.draw(), one.program(), "urine-11", 26, FROM, 7, seed(5)),
            new Lot(one.draw(), one.program(), "urine-11", 25, FROM.plusDays(1), 7, seed(5)),
            new Lot(one.draw(), one.program(), "urine-11", 25, FROM, 8, seed(5)),
            new Lot(new TestDrawId(new UUID(1, 2)), one.program(), "urine-11", 25, FROM, 7, seed(5)),
            new Lot(one.draw(), new ProgramId(new UUID(2, 3)), "urine-11", 25, FROM, 7, seed(5))))
        .allSatisfy(other -> assertThat(other.commitment()).isNotEqualTo(one.commitment()));
  }

  @Test
  void the_order_of_the_pool_and_a_person_twice_change_nothing() {
    var shuffled = new ArrayList<>(POOL);
    Collections.shuffle(shuffled, new Random(1));
    shuffled.add(POOL.getFirst());
    assertThat(lot(seed(9)).tickets(shuffled)).isEqualTo(lot(seed(9)).tickets(POOL));
    assertThat(lot(seed(9)).drawn(shuffled)).isEqualTo(lot(seed(9)).drawn(POOL)).hasSize(5);
  }

  @Test
  void a_share_is_rounded_up_and_nobody_is_drawn_of_an_empty_pool() {
    assertThat(lot(seed(1)).count(0)).isZero();
    assertThat(lot(seed(1)).count(1)).isEqualTo(1);
    assertThat(lot(seed(1)).count(9)).isEqualTo(3);
    assertThat(lot(seed(1)).count(12)).isEqualTo(3);
  }

  @Test
  void over_many_draws_everybody_and_every_day_come_up_about_equally_often() {
    var people = new HashMap<PatientId, Integer>();
    var days = new HashMap<LocalDate, Integer>();
    int draws = 4_000;
    for (int n = 0; n < draws; n++) {
      lot(seed(n)).drawn(POOL).forEach(p -> people.merge(p, 1, Integer::sum));
      days.merge(lot(seed(n)).day(), 1, Integer::sum);
    }
    // 1,000 expected with a standard deviation of 27; 571 with 22. Seeds are fixed, so this never flickers.
    assertThat(people.values()).hasSize(20).allSatisfy(n -> assertThat(n).isBetween(890, 1_110));
    assertThat(days.keySet()).hasSize(7).allSatisfy(d -> assertThat(d).isBetween(FROM, FROM.plusDays(6)));
    assertThat(days.values()).allSatisfy(n -> assertThat(n).isBetween(480, 660));
  }

  @Test
  void whoever_swaps_a_person_a_seed_or_a_day_is_found_out() {
    Lot lot = lot(seed(3));
    var entries = entries(lot);
    assertThat(check(lot, lot.commitment(), lot.day(), entries).allFit()).isTrue();
    assertThat(check(lot(seed(4)), lot.commitment(), lot.day(), entries).hashFits()).isFalse();
    assertThat(check(lot, lot.commitment(), lot.day().minusDays(1), entries).dayFits()).isFalse();
    var swapped = entries.stream().map(e -> new TestDraw.Entry(e.patient(), e.ticket(), !e.drawn())).toList();
    assertThat(check(lot, lot.commitment(), lot.day(), swapped).choiceFits()).isFalse();
    var forged = new ArrayList<>(entries);
    forged.set(0, new TestDraw.Entry(entries.getFirst().patient(), "ff".repeat(32), true));
    assertThat(check(lot, lot.commitment(), lot.day(), forged).ticketsFit()).isFalse();
  }

  private static List<TestDraw.Entry> entries(Lot lot) {
    var drawn = lot.drawn(POOL);
    return lot.tickets(POOL).stream().map(t -> new TestDraw.Entry(t.patient(), t.ticket(), drawn.contains(t.patient()))).toList();
  }

  private static VerifyDraw.Findings check(Lot lot, String commitment, LocalDate on, List<TestDraw.Entry> entries) {
    var held = new TestDraw.Held(on, Instant.EPOCH, lot.seed(), entries);
    return VerifyDraw.check(
        new TestDraw(lot.draw(), lot.program(), lot.panel(), lot.sharePercent(), lot.windowFrom(), lot.windowDays(), commitment, Instant.EPOCH, held),
        lot);
  }
}
