package org.handrail.foundation.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long, and not one that everybody tries first. No mixture of signs is asked for, and no regular
 * change, as NIST SP 800-63B advises.
 */
@Component
class PasswordRules {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;

  private final Set<String> common;

  PasswordRules() {
    try {
      common =
          new ClassPathResource("accounts/common-passwords.txt")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with it, in words for the person who typed it. */
  Optional<String> fault(String password, SignInName name) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of("Use at least " + SHORTEST + " characters. Three or four words are easy to remember and hard to guess");
    }
    if (password.length() > LONGEST) {
      return Optional.of("Use at most " + LONGEST + " characters");
    }
    String small = password.toLowerCase(Locale.ROOT);
    String local = name.isAddress() ? name.value().substring(0, name.value().indexOf('@')) : name.value();
    if (small.contains(name.value()) || (local.length() >= 5 && small.contains(local))) {
      return Optional.of("Leave your own name or address out of it");
    }
    if (small.chars().distinct().count() < 5 || isCommon(small)) {
      return Optional.of("Many people use this one, so it is tried first. Choose another");
    }
    return Optional.empty();
  }

  /** Digits and signs added around a common word do not make it a good password. */
  private boolean isCommon(String small) {
    String core = small.replaceAll("^[^a-z]+|[^a-z]+$", "");
    return common.contains(small) || common.contains(core);
  }
}
