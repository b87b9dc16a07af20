package org.handrail.foundation.documents;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.handrail.foundation.privacy.ConsentKind;
import org.handrail.foundation.privacy.ConsentTerms;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a consent that is about to be read and signed.
 *
 * @param recipientId of a partner we know, or null
 * @param items parts of the record, as ids of {@link ConsentTexts}
 * @param what the same in words, and whatever was added in words
 */
public record ShareTerms(
    ConsentKind kind,
    String recipient,
    @Nullable UUID recipientId,
    String purpose,
    Set<String> items,
    String what,
    @Nullable LocalDate expiresOn,
    @Nullable String expiresWhen,
    @Nullable String revocableAfter)
    implements ConsentTerms {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.US);

  /** One line of the text: what it is about, and what was agreed. */
  public record Line(String label, String text) {}

  public ShareTerms {
    items = Set.copyOf(items);
  }

  /** The terms as they are read, in the order of 42 CFR 2.31(a). */
  public List<Line> lines(String organization) {
    var lines = new ArrayList<Line>();
    lines.add(new Line("Who may share", organization));
    lines.add(new Line("What is shared", what));
    lines.add(new Line("With whom", recipient));
    lines.add(new Line("What for", purpose));
    lines.add(new Line("Until when", until()));
    if (revocableAfter != null) {
      lines.add(new Line("Cannot be taken back before", revocableAfter));
    }
    return List.copyOf(lines);
  }

  private String until() {
    String day = expiresOn == null ? "" : DAY.format(expiresOn);
    String event = expiresWhen == null ? "" : expiresWhen;
    return day.isEmpty() ? event : event.isEmpty() ? day : day + ", or earlier: " + event;
  }
}
