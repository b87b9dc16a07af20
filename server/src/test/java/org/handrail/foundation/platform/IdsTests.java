package org.handrail.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTests {
  @Test
  void ids_of_one_moment_come_back_in_the_order_they_were_made() {
    List<String> made = IntStream.range(0, 20_000).mapToObj(_ -> Ids.next().toString()).toList();
    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void an_id_is_a_version_7_uuid_with_62_random_bits() {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      made.add(Ids.next());
    }
    assertThat(made).allSatisfy(id -> {
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(Math.abs((id.getMostSignificantBits() >>> 16) - System.currentTimeMillis())).isLessThan(60_000);
    });
    long ones = 0;
    long zeros = 0;
    for (UUID id : made) {
      ones |= id.getLeastSignificantBits();
      zeros |= ~id.getLeastSignificantBits();
    }
    assertThat(ones & 0x3FFFFFFFFFFFFFFFL).isEqualTo(0x3FFFFFFFFFFFFFFFL);
    assertThat(zeros & 0x3FFFFFFFFFFFFFFFL).isEqualTo(0x3FFFFFFFFFFFFFFFL);
  }
}
