package org.handrail.path.measures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Which answers of a check-in tell somebody: the rules of {@code measures/check-in-alerts.json}. */
@Component
class CheckInAlerts {
  private final List<AlertRule> rules;

  CheckInAlerts() {
    try (InputStream in = Objects.requireNonNull(CheckInAlerts.class.getResourceAsStream("/measures/check-in-alerts.json"))) {
      rules = Element.root("CheckInAlerts", JsonMapper.builder().build().readTree(in)).children("alerts").stream()
          .map(ScoringReader::alert)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read measures/check-in-alerts.json", e);
    }
  }

  Optional<AlertRule> on(CheckInAnswer answer) {
    return switch (answer) {
      case CheckInAnswer.Feels(CheckIn.Mood mood) -> on("mood", mood.name());
      case CheckInAnswer.UsedSince(CheckIn.Used used) -> on("used", used.name());
      case CheckInAnswer.Craving c -> Optional.empty();
      case CheckInAnswer.Slept s -> Optional.empty();
      case CheckInAnswer.Words w -> w.asksToBeRead() && !w.words().isBlank() ? on("words", "READ_TODAY") : Optional.empty();
      case CheckInAnswer.SaysSafe s -> Optional.empty();
    };
  }

  private Optional<AlertRule> on(String question, String code) {
    return rules.stream()
        .filter(r -> r.when() instanceof AlertRule.AnswerIn(String watched, var codes)
            && watched.equals(question) && codes.contains(code))
        .findFirst();
  }
}
