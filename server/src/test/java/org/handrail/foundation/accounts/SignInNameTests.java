package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInNameTests {
  @ParameterizedTest
  @CsvSource({
    "' Dana@Example.ORG ', dana@example.org",
    "(555) 010-0142, 5550100142",
    "+1 555 010 0142, 5550100142",
    "555.010.0142, 5550100142"
  })
  void one_person_has_one_name_however_it_is_typed(String typed, String name) {
    assertThat(SignInName.of(typed)).contains(new SignInName(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dana", "dana@", "@example.org", "dana@example", "55501", "55501001429", "call 5550100142", "a b@example.org"})
  void what_is_neither_address_nor_number_is_no_name(String typed) {
    assertThat(SignInName.of(typed)).isEmpty();
  }
}
