package org.handrail.foundation.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.privacy.ConsentKind;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of consents that are signed with the team, read from resources/documents/consent-texts.json. */
@Component
public class ConsentTexts {

  /** A part of the record that may be shared, in the patient's words. */
  public record Item(String id, String label) {}

  private record Document(String source, List<Item> items, List<ConsentText> texts) {}

  private final Document document;

  ConsentTexts(JsonMapper json) {
    try (InputStream in = new ClassPathResource("documents/consent-texts.json").getInputStream()) {
      document = json.readValue(in, Document.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parts of the record to choose from. */
  public List<Item> items() {
    return document.items();
  }

  /** The newest version for a kind; empty for kinds that are signed elsewhere: at admission, or by the patient for family. */
  public Optional<ConsentText> current(ConsentKind kind) {
    return document.texts().stream().filter(text -> text.kind() == kind).max(Comparator.comparingInt(ConsentText::version));
  }

  /** The kinds that have a text here, in the order in which they are offered. */
  public List<ConsentKind> kinds() {
    return document.texts().stream().map(ConsentText::kind).distinct().toList();
  }
}
