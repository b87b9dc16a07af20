package org.handrail.path.community;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads resource directories in the Human Services Data Specification 3: JSON of services, organizations or services at
 * locations, alone or in pages, or its tables. Each service becomes one entry a location.
 */
@Component
class HsdsReader implements FeedReader {
  private static final List<String> DAYS = List.of("SU", "MO", "TU", "WE", "TH", "FR", "SA");
  private static final int ID = 200;

  private final Whereabouts whereabouts;
  private final Shelves shelves;

  HsdsReader(Whereabouts whereabouts, Shelves shelves) {
    this.whereabouts = whereabouts;
    this.shelves = shelves;
  }

  @Override
  public FeedFormat format() {
    return FeedFormat.HSDS;
  }

  @Override
  public Feed read(Map<String, byte[]> files) throws FeedRefused {
    var feed = new Feed.Builder();
    if (HsdsTables.isFolder(files.keySet())) {
      services("", HsdsTables.fromCsv(files, feed), feed);
      return feed.build();
    }
    for (var file : files.entrySet()) {
      String where = files.size() == 1 ? "" : file.getKey() + ", ";
      JsonNode root = FeedText.json(file.getValue());
      JsonNode all = root.has("services.csv") ? HsdsTables.fromJson(root) : root.has("contents") ? root.path("contents") : root;
      if (!all.isObject() && !all.isArray()) {
        throw new FeedRefused((where.isEmpty() ? "" : file.getKey() + ": ") + "this is not a directory of services in HSDS");
      }
      services(where, all, feed);
    }
    return feed.build();
  }

  private void services(String where, JsonNode all, Feed.Builder feed) {
    if (!all.isArray()) {
      thing(where.isEmpty() ? "row 1" : where + "row 1", all, feed);
      return;
    }
    int n = 0;
    for (JsonNode one : all) {
      thing(where + "row " + ++n, one, feed);
    }
  }

  /** A service, an organization with its services, or a service at a location. */
  private void thing(String where, JsonNode one, Feed.Builder feed) {
    if (one.path("services").isArray()) {
      int n = 0;
      for (JsonNode service : one.path("services")) {
        service(where + ", service " + ++n, service, one, null, feed);
      }
    } else if (one.path("service").isObject()) {
      service(where, one.path("service"), one.path("service").path("organization"), one, feed);
    } else if (one.isObject() && !FeedText.text(one, "id").isEmpty() && (one.has("status") || one.has("service_at_locations"))) {
      service(where, one, one.path("organization"), null, feed);
    } else {
      feed.skip(where, "", "there is no service in it");
    }
  }

  /** @param only the one place it is offered at, where that was said around it */
  private void service(String where, JsonNode service, JsonNode organization, @Nullable JsonNode only, Feed.Builder feed) {
    String id = FeedText.text(service, "id");
    String name = Untrusted.name(FeedText.text(service, "name"));
    if (id.isEmpty() || id.length() > ID || name.isEmpty() || name.length() > Untrusted.NAME) {
      feed.skip(where, "", id.isEmpty() ? "it has no id" : id.length() > ID ? "its id is too long" : name.isEmpty() ? "it has no name"
          : "its name has " + name.length() + " characters; at most " + Untrusted.NAME + " fit");
      return;
    }
    String status = FeedText.text(service, "status");
    if (!status.isEmpty() && !status.equalsIgnoreCase("active")) {
      feed.skip(where, "", "it is not offered now (" + Untrusted.line(status) + ")");
      return;
    }
    var places = new ArrayList<JsonNode>();
    if (only != null) {
      places.add(only);
    } else {
      service.path("service_at_locations").forEach(places::add);
    }
    if (places.isEmpty()) {
      add(where, id, name, service, organization, null, feed);
    }
    for (JsonNode place : places) {
      String location = FeedText.text(place.path("location"), "id");
      add(where, location.isEmpty() ? id : id + "@" + location, name, service, organization, place, feed);
    }
  }

  private void add(String where, String id, String name, JsonNode service, JsonNode organization, @Nullable JsonNode offered, Feed.Builder feed) {
    JsonNode none = tools.jackson.databind.node.MissingNode.getInstance();
    JsonNode location = offered == null ? none : offered.path("location");
    JsonNode address = location.path("addresses").path(0);
    String state = FeedText.state(FeedText.text(address, "state_province"));
    String zip = FeedText.zip(FeedText.text(address, "postal_code"));
    Coordinates at = switch (whereabouts.find(FeedText.number(FeedText.text(location, "latitude")), FeedText.number(FeedText.text(location, "longitude")), state)) {
      case Whereabouts.Found.Good(Coordinates good) -> good;
      case Whereabouts.Found.Swapped(Coordinates good) -> {
        feed.note(where, id, "latitude and longitude were swapped and are put right");
        yield good;
      }
      case Whereabouts.Found.Wrong(String why) -> {
        feed.note(where, id, why + " and were left out");
        yield null;
      }
      case Whereabouts.Found.Unsaid() -> null;
    };
    var days = new TreeSet<Integer>();
    JsonNode hours = first(offered == null ? none : offered.path("schedules"), location.path("schedules"), service.path("schedules"));
    LocalTime opens = FeedText.time(FeedText.text(hours, "opens_at"));
    if (opens != null && FeedText.text(hours, "freq").equalsIgnoreCase("WEEKLY")) {
      for (String day : FeedText.text(hours, "byday").toUpperCase(Locale.ROOT).split("\\s*,\\s*")) {
        if (DAYS.contains(day)) {
          days.add(DAYS.indexOf(day));
        }
      }
    }
    String given = FeedText.text(service, "url").isEmpty() ? FeedText.text(organization, "website") : FeedText.text(service, "url");
    String url = Untrusted.url(given);
    if (!given.isEmpty() && url.isEmpty()) {
      feed.note(where, id, "its url is no address of the web and was left out");
    }
    String runBy = Untrusted.line(FeedText.text(organization, "name"));
    String building = Untrusted.line(FeedText.text(location, "name"));
    feed.add(where, id, new Listing(shelves.of(name, category(service), FeedText.text(service, "description")), name,
        runBy.isEmpty() || building.isEmpty() ? runBy + building : runBy + ", " + building,
        Untrusted.line(FeedText.text(address, "address_1")), Untrusted.line(FeedText.text(address, "city")), state, zip, at, false,
        Untrusted.phone(FeedText.text(first(offered == null ? none : offered.path("phones"), location.path("phones"), service.path("phones"),
            organization.path("phones")), "number")),
        url, Listing.Join.NOT, notes(service), List.of(), days, days.isEmpty() ? null : opens,
        days.isEmpty() ? null : FeedText.time(FeedText.text(hours, "closes_at"))));
  }

  private static JsonNode first(JsonNode... lists) {
    for (JsonNode list : lists) {
      if (!list.path(0).isMissingNode()) {
        return list.path(0);
      }
    }
    return tools.jackson.databind.node.MissingNode.getInstance();
  }

  private static String category(JsonNode service) {
    var words = new StringBuilder();
    for (JsonNode attribute : service.path("attributes")) {
      words.append(FeedText.text(attribute.path("taxonomy_term"), "name")).append(' ');
    }
    return words.toString();
  }

  private static String notes(JsonNode service) {
    var parts = new ArrayList<String>();
    for (String field : List.of("alert", "description", "application_process", "eligibility_description", "fees_description")) {
      String part = Untrusted.notes(FeedText.text(service, field));
      if (!part.isEmpty() && !parts.contains(part)) {
        parts.add(part);
      }
    }
    return Untrusted.notes(String.join("\n", parts));
  }
}
