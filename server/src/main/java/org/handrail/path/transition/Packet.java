package org.handrail.path.transition;

import java.util.List;
import org.handrail.foundation.privacy.ConsentRules;

/**
 * What a partner reads in a hand-off: only what was chosen, with the notice that travels with it.
 *
 * @param from and to say who hands over to whom
 */
public record Packet(HandOff handOff, String from, String to, List<Section> sections, ConsentRules.Notice notice) {

  /** One item; no lines when nothing is on record. */
  public record Section(String title, List<String> lines) {}
}
