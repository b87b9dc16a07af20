package org.handrail.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretBoxTests {
  private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
  private final UUID owner = UUID.randomUUID();

  @Test
  void what_was_closed_opens_again_and_looks_different_each_time() {
    var box = new SecretBox(KEY, "");
    byte[] closed = box.close(new byte[] {1, 2, 3}, owner);
    assertThat(box.open(closed, owner)).containsExactly(1, 2, 3);
    assertThat(box.close(new byte[] {1, 2, 3}, owner)).isNotEqualTo(closed);
  }

  @Test
  void a_secret_moved_to_another_account_or_changed_does_not_open() {
    var box = new SecretBox(KEY, "");
    byte[] closed = box.close(new byte[] {1, 2, 3}, owner);
    assertThatThrownBy(() -> box.open(closed, UUID.randomUUID())).hasMessageContaining("cannot be opened");
    closed[closed.length - 1] ^= 1;
    assertThatThrownBy(() -> box.open(closed, owner)).hasMessageContaining("cannot be opened");
  }

  @Test
  void the_key_is_made_once_beside_the_data(@TempDir Path data) {
    byte[] closed = new SecretBox("", data.toString()).close(new byte[] {1, 2, 3}, owner);
    assertThat(new SecretBox("", data.toString()).open(closed, owner)).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> new SecretBox(KEY, "").open(closed, owner)).hasMessageContaining("another handrail.secret-key");
  }

  @Test
  void without_a_key_nothing_is_kept_in_the_clear() {
    assertThatThrownBy(() -> new SecretBox("", "").close(new byte[] {1}, owner)).hasMessageContaining("No key");
    assertThatThrownBy(() -> new SecretBox("c2hvcnQ", "")).hasMessageContaining("32 bytes");
  }
}
