package org.handrail.path.followup.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.followup.Locator;
import org.handrail.path.followup.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what somebody said about reaching them into words and into the form. */
@Component
class LocatorPages {
  private final FollowUpWords words;

  LocatorPages(FollowUpWords words) {
    this.words = words;
  }

  ContactPage.LocatorPart part(Locator locator, boolean editable) {
    String state = !locator.asked() || !locator.permitted() ? FollowUpWords.reach(locator) + "." : null;
    return new ContactPage.LocatorPart("/patients/" + locator.patient() + "/follow-up/locator", editable, state,
        locator.permitted() ? locator.ways().stream().map(LocatorPages::line).toList() : List.of(), locator.bestTime(), locator.note(), saved(locator));
  }

  @Nullable String saved(Locator locator) {
    return locator.savedAt() == null ? null : "Written down " + words.moment(locator.savedAt()) + (locator.savedBy() == null ? "" : ", " + words.name(locator.savedBy()));
  }

  private static ContactPage.Line line(Way way) {
    String number = way.address().replaceAll("[^\\d+]", "");
    String href = switch (way.kind()) {
      case PHONE -> "tel:" + number;
      case TEXT -> "sms:" + number;
      case EMAIL, LETTER, IN_PERSON -> null;
    };
    return new ContactPage.Line(way.kind().label(), way.address(), way.who(), way.maySay().label(), href);
  }

  /** The form as it was saved last. */
  static Form form(Locator locator) {
    var known = new HashMap<String, @Nullable Object>();
    if (locator.asked()) {
      known.put("permitted", locator.permitted() ? "yes" : "no");
    }
    for (int i = 0; i < locator.ways().size(); i++) {
      put(known, i, locator.ways().get(i));
    }
    known.put("bestTime", locator.bestTime());
    known.put("note", locator.note());
    return Form.of(known);
  }

  /** The form as it was typed, with empty lines left out: what is refused is counted without them. */
  static Form form(Form typed, List<Way> ways) {
    var known = new HashMap<String, @Nullable Object>(Map.of("permitted", typed.value("permitted"), "bestTime", typed.value("bestTime"), "note", typed.value("note")));
    for (int i = 0; i < ways.size(); i++) {
      put(known, i, ways.get(i));
    }
    return Form.of(known);
  }

  private static void put(Map<String, @Nullable Object> known, int i, Way way) {
    known.put("kind" + i, way.kind().name());
    known.put("who" + i, way.who());
    known.put("address" + i, way.address());
    known.put("say" + i, way.maySay().name());
  }
}
