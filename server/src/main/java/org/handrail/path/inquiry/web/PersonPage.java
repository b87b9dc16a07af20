package org.handrail.path.inquiry.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/** Who an inquiry is about: people we know who may be meant, or someone new. */
public record PersonPage(String base, String name, int version, List<Match> matches, List<Choice> languages, Form form) {

  /** Someone we know; the reasons in words. */
  public record Match(String id, String name, String line, String why, boolean certain) {}
}
