package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {
  private final PasswordRules rules = new PasswordRules();
  private final SignInName name = SignInName.of("Dana.Whitfield@Example.org").orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short", "123456789", "Password2026!", "passwordpassword", "1234567890", "!!qwertyuiop!!", "aaaaaaaaaaaaaa",
        "abababababab", "dana.whitfield@example.org", "my dana.whitfield 1", "Handrail2026", "Welcome2026!!"
      })
  void short_common_and_own_words_do_not_do(String password) {
    assertThat(rules.fault(password, name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"four lamps on a pier", "Rw7#kd9-Lq2", "крыша на берегу реки", "öäüßéàîôçñ"})
  void long_uncommon_ones_do_without_any_special_sign(String password) {
    assertThat(rules.fault(password, name)).isEmpty();
  }

  @Test
  void a_novel_is_too_long() {
    assertThat(rules.fault("four lamps ".repeat(20), name)).isPresent();
  }
}
