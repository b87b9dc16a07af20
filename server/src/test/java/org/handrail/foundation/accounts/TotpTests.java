package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, SHA-1; six of its eight digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
    "20000000000, 353130"
  })
  void codes_are_those_of_the_standard(long seconds, String code) {
    assertThat(Totp.at(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code);
  }

  @Test
  void a_code_is_good_one_step_early_or_late_and_no_more() {
    Instant then = Instant.ofEpochSecond(1_000_000_020);
    String code = Totp.at(SECRET, then);
    assertThat(Totp.step(SECRET, code, then)).hasValue(33_333_334);
    assertThat(Totp.step(SECRET, code, then.plusSeconds(30))).hasValue(33_333_334);
    assertThat(Totp.step(SECRET, code, then.minusSeconds(30))).hasValue(33_333_334);
    assertThat(Totp.step(SECRET, code, then.plusSeconds(60))).isEqualTo(OptionalLong.empty());
    assertThat(Totp.step(SECRET, code, then.minusSeconds(60))).isEqualTo(OptionalLong.empty());
  }

  @Test
  void blanks_are_ignored_and_anything_but_six_digits_is_no_code() {
    Instant then = Instant.ofEpochSecond(59);
    assertThat(Totp.step(SECRET, " 287 082 ", then)).isPresent();
    assertThat(Totp.step(SECRET, "28708", then)).isEmpty();
    assertThat(Totp.step(SECRET, "2870822", then)).isEmpty();
    assertThat(Totp.step(SECRET, "٢٨٧٠٨٢", then)).isEmpty();
    assertThat(Totp.step(SECRET, "", then)).isEmpty();
  }

  @Test
  void the_key_is_written_as_apps_expect_it() {
    assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.text(new byte[] {(byte) 0xff})).isEqualTo("74");
  }
}
