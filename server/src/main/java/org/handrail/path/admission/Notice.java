package org.handrail.path.admission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text the person reads and signs at admission, in one version.
 *
 * @param meaning the sentence they agree to
 * @param elements for a consent: what the law wants it to say, each with its rule; otherwise empty
 */
public record Notice(
    String id,
    int version,
    Kind kind,
    String title,
    String meaning,
    String source,
    List<Section> sections,
    List<Element> elements) {

  /** What it is. */
  public enum Kind { ORIENTATION, RIGHTS, TREATMENT, PART2_TPO }

  /** A heading and its text. */
  public record Section(String heading, String text) {}

  /** One element of a consent; rule names the paragraph that asks for it. */
  public record Element(String id, String label, @Nullable String rule, String text) {}

  public Element element(String elementId) {
    return elements.stream().filter(element -> element.id().equals(elementId)).findFirst().orElseThrow();
  }

  /** The whole text as it is signed, for this person and this program's name. */
  public String text(String person, String organization) {
    var text = new StringBuilder(title).append('\n').append(organization).append('\n').append("For: ").append(person).append("\n\n");
    sections.forEach(section -> text.append(section.heading()).append('\n').append(section.text()).append("\n\n"));
    elements.forEach(element -> text.append(element.label()).append(": ").append(element.text()).append('\n'));
    return text.append("\nVersion ").append(version).append(" of this text.").toString();
  }
}
