package org.handrail.face.guide.web;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A page of the guide about one question. */
public enum Topic {
  LEVELS("levels", "Levels of care", "levels"),
  WORK("work-and-school", "Work and school", "work"),
  FAMILY("family", "Family", "family"),
  EVIDENCE("does-it-work", "Does it work?", "evidence"),
  HELP_NOW("help-now", "Help now", "help_now");

  private final String address;
  private final String label;
  private final String template;

  Topic(String address, String label, String template) {
    this.address = address;
    this.label = label;
    this.template = template;
  }

  /** Last part of its address. */
  public String address() {
    return address;
  }

  /** In menus and headings. */
  public String label() {
    return label;
  }

  String template() {
    return template;
  }

  /** @throws ResponseStatusException 404 when there is no such page */
  static Topic at(String address) {
    return Arrays.stream(values()).filter(topic -> topic.address.equals(address)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
