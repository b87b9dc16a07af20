package org.handrail.foundation.platform;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.handrail.foundation.platform.database.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the database must not give away by itself: AES-256-GCM, bound to the row it belongs to, with a key that
 * lies beside the data directory's other secrets or is configured ({@code handrail.secret-key}, 32 bytes in URL-safe
 * Base64) where several nodes share a database.
 */
@Component
public final class SecretBox {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final @Nullable SecretKeySpec key;

  SecretBox(
      @Value("${handrail.secret-key:}") String configured,
      @Value("${handrail.data-directory:}") String dataDirectory) {
    this.key = key(configured, dataDirectory);
  }

  private static @Nullable SecretKeySpec key(String configured, String dataDirectory) {
    String text = configured;
    if (text.isBlank() && !dataDirectory.isBlank()) {
      text = Secrets.in(Path.of(dataDirectory).resolve("secrets")).get("accounts");
    }
    if (text.isBlank()) {
      return null;
    }
    byte[] bytes = Base64.getUrlDecoder().decode(text.strip());
    if (bytes.length != KEY_BYTES) {
      throw new IllegalStateException("handrail.secret-key needs 32 bytes in URL-safe Base64, not " + bytes.length);
    }
    return new SecretKeySpec(bytes, "AES");
  }

  /**
   * Encrypts, differently each time.
   *
   * @param owner id of the row it is kept in; it opens for no other
   * @throws IllegalStateException when there is no key: nothing is kept in the clear
   */
  public byte[] close(byte[] plain, UUID owner) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, plain, owner);
    byte[] box = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
    System.arraycopy(closed, 0, box, NONCE_BYTES, closed.length);
    return box;
  }

  /** @throws IllegalStateException when it was closed with another key or for another owner */
  public byte[] open(byte[] box, UUID owner) {
    byte[] nonce = Arrays.copyOf(box, NONCE_BYTES);
    return run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(box, NONCE_BYTES, box.length), owner);
  }

  private byte[] run(int mode, byte[] nonce, byte[] input, UUID owner) {
    if (key == null) {
      throw new IllegalStateException("No key for secrets: set handrail.data-directory or handrail.secret-key");
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(MessageDigest.getInstance("SHA-256").digest(owner.toString().getBytes(StandardCharsets.UTF_8)));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A secret cannot be opened: was it closed with another handrail.secret-key?", e);
    }
  }
}
