package org.handrail.path.community;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads the national treatment locator's file: the table it exports, or the JSON its pages are fed with. */
@Component
class FacilityReader implements FeedReader {
  private final Whereabouts whereabouts;

  FacilityReader(Whereabouts whereabouts) {
    this.whereabouts = whereabouts;
  }

  @Override
  public FeedFormat format() {
    return FeedFormat.FACILITIES;
  }

  @Override
  public Feed read(Map<String, byte[]> files) throws FeedRefused {
    if (files.size() != 1) {
      throw new FeedRefused("the locator's list is one CSV or JSON file");
    }
    byte[] bytes = files.values().iterator().next();
    String text = FeedText.decode(bytes);
    return text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[") ? json(FeedText.json(bytes)) : csv(CsvTable.parse(text));
  }

  private Feed csv(CsvTable table) throws FeedRefused {
    for (String column : List.of("name1", "street1", "city", "state", "zip")) {
      if (!table.has(column)) {
        throw new FeedRefused("the locator's table has a column " + column + ", and this has none");
      }
    }
    var feed = new Feed.Builder();
    table.rows().forEach(row -> read("line " + row.line(), row::get, "", feed));
    table.crooked().forEach(line -> feed.skip("line " + line, "", "it has more or fewer cells than the header"));
    return feed.build();
  }

  private Feed json(JsonNode root) throws FeedRefused {
    JsonNode rows = root.isArray() ? root : root.path("rows");
    if (!rows.isArray()) {
      throw new FeedRefused("the locator's JSON has a list 'rows', and this has none");
    }
    var feed = new Feed.Builder();
    int n = 0;
    for (JsonNode row : rows) {
      String where = "row " + ++n;
      if (row.isObject()) {
        read(where, field -> FeedText.text(row, field), services(row.path("services")), feed);
      } else {
        feed.skip(where, "", "it is not a facility");
      }
    }
    return feed.build();
  }

  private void read(String where, UnaryOperator<String> row, String services, Feed.Builder feed) {
    String first = Untrusted.name(row.apply("name1"));
    String second = Untrusted.line(row.apply("name2"));
    String street = Untrusted.line((row.apply("street1") + " " + row.apply("street2")).strip());
    String city = Untrusted.line(row.apply("city"));
    String state = FeedText.state(row.apply("state"));
    String zip = FeedText.zip(row.apply("zip"));
    String frid = Untrusted.line(row.apply("frid"));
    String id = frid.isEmpty() ? Keys.of(first, second, street, city, state, zip) : "frid:" + frid;
    if (first.isEmpty() || first.length() > Untrusted.NAME) {
      feed.skip(where, id, first.isEmpty() ? "it has no name" : "its name has " + first.length() + " characters; at most " + Untrusted.NAME + " fit");
      return;
    }
    if (street.isEmpty() && city.isEmpty() && zip.isEmpty()) {
      feed.skip(where, id, "it has no address");
      return;
    }
    Coordinates at = switch (whereabouts.find(FeedText.number(row.apply("latitude")), FeedText.number(row.apply("longitude")), state)) {
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
    String given = row.apply("website");
    String site = Untrusted.url(given.isEmpty() || given.contains(":") ? given : "https://" + given);
    if (!given.isEmpty() && site.isEmpty()) {
      feed.note(where, id, "its website is no address of the web and was left out");
    }
    feed.add(where, id, new Listing(ResourceKind.TREATMENT, first, second, street, city, state, zip, at, false, firstPhone(row), site,
        Listing.Join.NOT, services, List.of(), new TreeSet<>(), null, null));
  }

  private static String firstPhone(UnaryOperator<String> row) {
    for (String field : List.of("phone", "intake1", "hotline1")) {
      String phone = Untrusted.phone(row.apply(field));
      if (!phone.isEmpty()) {
        return phone;
      }
    }
    return "";
  }

  /** "Service setting: Outpatient; Intensive outpatient treatment"; often null. */
  private static String services(@Nullable JsonNode services) {
    if (services == null || !services.isArray()) {
      return "";
    }
    var lines = new ArrayList<String>();
    for (JsonNode service : services) {
      String code = FeedText.text(service, "f2").toUpperCase(Locale.ROOT);
      if (List.of("TC", "SET", "PHR", "PAY", "SG", "OM", "OT").contains(code)) {
        lines.add(Untrusted.line(FeedText.text(service, "f1")) + ": " + Untrusted.line(FeedText.text(service, "f3")));
      }
    }
    return Untrusted.notes(String.join("\n", lines));
  }
}
