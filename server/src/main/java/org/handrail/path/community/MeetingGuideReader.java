package org.handrail.path.community;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads meeting lists in the Meeting Guide format of code4recovery. What could name a person is never read: contacts,
 * gifts to the group, addresses for editing.
 */
@Component
class MeetingGuideReader implements FeedReader {
  private static final Pattern FORMATTED = Pattern.compile("(?:(.*?),\\s*)?([^,]+),\\s*([A-Z]{2})(?:\\s+(\\d{5})(?:-\\d{4})?)?(?:,\\s*USA?)?");
  private static final int SLUG = 200;

  private final Whereabouts whereabouts;

  MeetingGuideReader(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  @Override
  public FeedFormat format() {
    return FeedFormat.MEETINGS;
  }

  @Override
  public Feed read(Map<String, byte[]> files) throws FeedRefused {
    if (files.size() != 1) {
      throw new FeedRefused("a meeting list is one JSON file");
    }
    JsonNode all = FeedText.json(files.values().iterator().next());
    if (!all.isArray()) {
      throw new FeedRefused("a Meeting Guide file is a list of meetings, and this is none");
    }
    var feed = new Feed.Builder();
    int n = 0;
    for (JsonNode meeting : all) {
      read("row " + ++n, meeting, feed);
    }
    return feed.build();
  }

  private void read(String where, JsonNode meeting, Feed.Builder feed) {
    if (!meeting.isObject()) {
      feed.skip(where, "", "it is not a meeting");
      return;
    }
    String id = FeedText.text(meeting, "slug");
    String name = Untrusted.name(FeedText.text(meeting, "name"));
    if (id.isEmpty() || id.length() > SLUG) {
      feed.skip(where, "", id.isEmpty() ? "it has no slug" : "its slug has " + id.length() + " characters; at most " + SLUG + " fit");
      return;
    }
    if (name.isEmpty() || name.length() > Untrusted.NAME) {
      feed.skip(where, id, name.isEmpty() ? "it has no name" : "its name has " + name.length() + " characters; at most " + Untrusted.NAME + " fit");
      return;
    }
    if (FeedText.text(meeting, "attendance_option").equals("inactive")) {
      feed.skip(where, "", "it does not meet at present");
      return;
    }
    var days = new TreeSet<Integer>();
    String wrongDay = days(meeting.path("day"), days);
    if (wrongDay != null) {
      feed.skip(where, id, wrongDay);
      return;
    }
    String from = FeedText.text(meeting, "time");
    LocalTime starts = FeedText.time(from);
    if (!from.isEmpty() && starts == null) {
      feed.skip(where, id, "the time '" + shown(from) + "' is not like 18:30");
      return;
    }
    if (days.isEmpty() != (starts == null)) {
      feed.skip(where, id, starts == null ? "it has a day and no time" : "it has a time and no day");
      return;
    }
    String until = FeedText.text(meeting, "end_time");
    LocalTime ends = starts == null ? null : FeedText.time(until);
    if (!until.isEmpty() && ends == null) {
      feed.note(where, id, "its end '" + shown(until) + "' is not like 19:30 and was left out");
    }
    Address address = address(meeting);
    Coordinates at = place(where, id, meeting, address.state(), feed);
    feed.add(where, id, new Listing(ResourceKind.MEETING, name, Untrusted.line(FeedText.text(meeting, "location")), address.street(),
        address.city(), address.state(), address.zip(), at, FeedText.text(meeting, "approximate").equalsIgnoreCase("yes"), "",
        url(where, id, meeting, "url", feed), join(where, id, meeting, feed), notes(meeting), types(meeting), days, starts, ends));
  }

  /** Fills the days; answers with what is wrong, or null. */
  private static @org.jspecify.annotations.Nullable String days(JsonNode given, SortedSet<Integer> days) {
    List<JsonNode> all = given.isArray() ? new ArrayList<>() : List.of(given);
    if (given.isArray()) {
      given.forEach(all::add);
    }
    for (JsonNode one : all) {
      String text = one.isString() || one.isNumber() ? one.asString().strip() : "";
      if (text.matches("[0-6]")) {
        days.add(Integer.valueOf(text));
      } else if (!text.isEmpty() || one.isObject()) {
        return "the day '" + shown(text) + "' is not 0 (Sunday) to 6 (Saturday)";
      }
    }
    return null;
  }

  private record Address(String street, String city, String state, String zip) {}

  private static Address address(JsonNode meeting) {
    String street = Untrusted.line(FeedText.text(meeting, "address"));
    String city = Untrusted.line(FeedText.text(meeting, "city"));
    String state = FeedText.state(FeedText.text(meeting, "state"));
    String zip = FeedText.zip(FeedText.text(meeting, "postal_code"));
    Matcher formatted = FORMATTED.matcher(Untrusted.line(FeedText.text(meeting, "formatted_address")));
    if (street.isEmpty() && city.isEmpty() && formatted.matches()) {
      return new Address(or(formatted.group(1)), formatted.group(2), formatted.group(3), or(formatted.group(4)));
    }
    return new Address(street, city, state, zip);
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private @org.jspecify.annotations.Nullable Coordinates place(String where, String id, JsonNode meeting, String state, Feed.Builder feed) {
    return switch (whereabouts.find(FeedText.number(FeedText.text(meeting, "latitude")), FeedText.number(FeedText.text(meeting, "longitude")), state)) {
      case Whereabouts.Found.Good(Coordinates at) -> at;
      case Whereabouts.Found.Swapped(Coordinates at) -> {
        feed.note(where, id, "latitude and longitude were swapped and are put right");
        yield at;
      }
      case Whereabouts.Found.Wrong(String why) -> {
        feed.note(where, id, why + " and were left out");
        yield null;
      }
      case Whereabouts.Found.Unsaid() -> null;
    };
  }

  private static Listing.Join join(String where, String id, JsonNode meeting, Feed.Builder feed) {
    String url = url(where, id, meeting, "conference_url", feed);
    String phone = Untrusted.phone(FeedText.text(meeting, "conference_phone"));
    String option = FeedText.text(meeting, "attendance_option");
    return new Listing.Join(!url.isEmpty() || !phone.isEmpty() || types(meeting).contains("ONL") || option.equals("online") || option.equals("hybrid"), url, phone);
  }

  private static String url(String where, String id, JsonNode meeting, String field, Feed.Builder feed) {
    String given = FeedText.text(meeting, field);
    String safe = Untrusted.url(given);
    if (!given.isEmpty() && safe.isEmpty()) {
      feed.note(where, id, "its " + field + " is no address of the web and was left out");
    }
    return safe;
  }

  private static String notes(JsonNode meeting) {
    var parts = new ArrayList<String>();
    for (String field : List.of("notes", "location_notes", "conference_url_notes", "conference_phone_notes")) {
      String part = Untrusted.notes(FeedText.text(meeting, field));
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return Untrusted.notes(String.join("\n", parts));
  }

  private static List<String> types(JsonNode meeting) {
    var types = new ArrayList<String>();
    for (JsonNode type : meeting.path("types")) {
      String code = type.isString() ? type.asString().strip() : "";
      if (code.matches("[0-9A-Za-z-]{1,10}") && !types.contains(code)) {
        // One feed of five writes "onl".
        String upper = code.equals("12x12") ? code : code.toUpperCase(Locale.ROOT);
        if (!types.contains(upper)) {
          types.add(upper);
        }
      }
    }
    return types;
  }

  private static String shown(String text) {
    String line = Untrusted.line(text);
    return line.length() > 20 ? line.substring(0, 20) + "…" : line;
  }
}
