package org.handrail.path.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TedsStayTests {
  @Test
  void codes_to_thirty_are_days_and_the_rest_are_ranges() {
    assertThat(TedsStay.of(1).label()).isEqualTo("1 day");
    assertThat(TedsStay.of(30)).isEqualTo(new TedsStay(30, 30));
    assertThat(TedsStay.of(31)).isEqualTo(new TedsStay(31, 45));
    assertThat(TedsStay.of(36)).isEqualTo(new TedsStay(181, 365));
    assertThat(TedsStay.of(37).label()).isEqualTo("more than a year");
  }

  @Test
  void missing_is_never_a_length() {
    assertThat(TedsStay.isKnown(TedsCodes.MISSING)).isFalse();
    assertThatThrownBy(() -> TedsStay.of(TedsCodes.MISSING)).hasMessage("LOS -9 is no length of stay");
    assertThatThrownBy(() -> TedsStay.of(38)).hasMessage("LOS 38 is no length of stay");
  }
}
