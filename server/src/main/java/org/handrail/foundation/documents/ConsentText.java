package org.handrail.foundation.documents;

import java.util.List;
import org.handrail.foundation.privacy.ConsentKind;

/**
 * The text of a consent that a patient reads and signs, in one version.
 *
 * @param meaning the sentence they agree to
 * @param paragraphs what they should know, before the terms
 * @param confidence R read in a primary source, S secondary, G general knowledge
 */
public record ConsentText(
    ConsentKind kind, String id, int version, String title, String meaning, List<String> paragraphs, String confidence) {

  /** The whole text as it is signed. */
  String full(String person, String organization, List<ShareTerms.Line> terms) {
    var text = new StringBuilder(title).append('\n').append(organization).append('\n').append("For: ").append(person).append("\n\n");
    paragraphs.forEach(paragraph -> text.append(paragraph).append("\n\n"));
    terms.forEach(line -> text.append(line.label()).append(": ").append(line.text()).append('\n'));
    return text.append("\nVersion ").append(version).append(" of this text.").toString();
  }
}
