package org.handrail.foundation.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The installation's generated passwords and keys: one file, readable by its owner only. */
public final class Secrets {
  private static final int BYTES = 32;
  private final Path file;
  private final Map<String, String> values = new TreeMap<>();

  private Secrets(Path file) {
    this.file = file;
  }

  /** @throws CannotStart when the file exists and cannot be read */
  public static Secrets in(Path file) {
    Secrets secrets = new Secrets(file);
    if (Files.exists(file)) {
      try {
        for (String line : Files.readAllLines(file)) {
          int equals = line.indexOf('=');
          if (!line.startsWith("#") && equals > 0) {
            secrets.values.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
          }
        }
      } catch (IOException e) {
        throw new CannotStart("The passwords in " + file + " cannot be read: is it another user's?", e);
      }
    }
    return secrets;
  }

  public synchronized Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The secret of this name, 256 random bits in URL-safe Base64; made and written to disk when it is not there yet. */
  public synchronized String get(String name) {
    return find(name).orElseGet(() -> {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      String value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
      put(name, value);
      return value;
    });
  }

  /** Keeps a secret that came from elsewhere. */
  public synchronized void put(String name, String value) {
    values.put(name, value);
    write();
  }

  synchronized void forget(String name) {
    values.remove(name);
    write();
  }

  private void write() {
    String lines = values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
    try {
      DurableFiles.write(file, "# Made by Handrail. Back it up with the data; show it to nobody.\n" + lines);
    } catch (IOException e) {
      throw new CannotStart("The passwords cannot be written to " + file + ": is the directory writable?", e);
    }
  }
}
