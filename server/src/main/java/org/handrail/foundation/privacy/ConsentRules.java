package org.handrail.foundation.privacy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the law asks of each kind of consent, and the notice that goes with disclosures: data with its sources. */
@Component
public class ConsentRules {

  /** When a consent can be taken back. */
  public enum Revocable {
    AT_ONCE,
    /** Not before the event that the consent names. */
    AFTER_EVENT
  }

  /**
   * One kind.
   *
   * @param rule who says so
   * @param confidence R read in a primary source, S secondary, G general knowledge
   * @param namedRecipient whether a class of recipients is not enough
   * @param needsExpiry whether it must name a date or an event
   */
  public record Rule(
      ConsentKind kind,
      String label,
      String rule,
      String confidence,
      boolean namedRecipient,
      boolean needsExpiry,
      Revocable revocable) {}

  /** A text that travels with a disclosure, in one version. */
  public record Notice(
      String id, int version, String title, String shortForm, String text, String source, String confidence) {}

  private record RuleDocument(String version, String source, List<Rule> kinds) {}

  private record NoticeEntry(
      String id,
      int version,
      String title,
      @JsonProperty("short") String shortForm,
      String text,
      String source,
      String confidence) {
    Notice notice() {
      return new Notice(id, version, title, shortForm, text, source, confidence);
    }
  }

  private record NoticeDocument(List<NoticeEntry> notices) {}

  private static final String DISCLOSURE = "part2-disclosure";

  private final Map<ConsentKind, Rule> rules = new EnumMap<>(ConsentKind.class);
  private final List<Notice> notices;

  ConsentRules(JsonMapper json) {
    read(json, "privacy/consents.json", RuleDocument.class).kinds().forEach(rule -> rules.put(rule.kind(), rule));
    notices = read(json, "privacy/notices.json", NoticeDocument.class).notices().stream().map(NoticeEntry::notice).toList();
  }

  private static <T> T read(JsonMapper json, String path, Class<T> type) {
    try (InputStream in = new ClassPathResource(path).getInputStream()) {
      return json.readValue(in, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Rule of(ConsentKind kind) {
    Rule rule = rules.get(kind);
    if (rule == null) {
      throw new IllegalStateException("privacy/consents.json has no rule for " + kind);
    }
    return rule;
  }

  /** What the law asks of a consent of this kind and these terms do not say; empty when it can be signed. */
  public List<Refusal> missing(ConsentTerms terms, LocalDate today) {
    Rule rule = of(terms.kind());
    var refusals = new ArrayList<Refusal>();
    if (terms.recipient().isBlank()) {
      refusals.add(new Refusal("recipient", rule.namedRecipient() ? "Name who may receive it" : "Say who may receive it"));
    }
    if (terms.purpose().isBlank()) {
      refusals.add(new Refusal("purpose", "Say what it is for"));
    }
    if (terms.what().isBlank()) {
      refusals.add(new Refusal("what", "Say how much and what kind of information"));
    }
    LocalDate expiresOn = terms.expiresOn();
    if (rule.needsExpiry() && expiresOn == null && !isGiven(terms.expiresWhen())) {
      refusals.add(new Refusal("expiresOn", "Name the day, or the event, at which it ends"));
    }
    if (expiresOn != null && expiresOn.isBefore(today)) {
      refusals.add(new Refusal("expiresOn", "It would have ended already. Check the date"));
    }
    if (isGiven(terms.revocableAfter()) && rule.revocable() == Revocable.AT_ONCE) {
      refusals.add(new Refusal("revocableAfter", "A consent of this kind can always be taken back at once"));
    }
    return refusals;
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }

  /** The notice in force: it travels with every disclosure (42 CFR 2.32). */
  public Notice disclosureNotice() {
    return notices.stream()
        .filter(notice -> notice.id().equals(DISCLOSURE))
        .max(Comparator.comparingInt(Notice::version))
        .orElseThrow();
  }

  /** @throws java.util.NoSuchElementException when a version was dropped from the file */
  public Notice notice(String id, int version) {
    return notices.stream().filter(n -> n.id().equals(id) && n.version() == version).findFirst().orElseThrow();
  }
}
