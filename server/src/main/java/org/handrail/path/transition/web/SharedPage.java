package org.handrail.path.transition.web;

import java.util.List;
import java.util.Set;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.transition.Packet;
import org.jspecify.annotations.Nullable;

/**
 * A partner's page.
 *
 * @param state where the hand-off stands, in words for them
 * @param first the first appointment, or null
 * @param can names of the events they may answer with now
 */
public record SharedPage(String base, String from, String to, String called, String state, @Nullable String first, String moveOn, String today,
    List<Packet.Section> sections, String notice, Set<String> can, Form form) {
  public boolean can(String event) {
    return can.contains(event);
  }
}
