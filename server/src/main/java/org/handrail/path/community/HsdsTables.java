package org.handrail.path.community;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Joins the tables of HSDS to the nested services that its JSON has. */
final class HsdsTables {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Map<String, List<String>> NAMES = Map.of(
      "organizations", List.of("organizations", "organization"), "services", List.of("services", "service"),
      "locations", List.of("locations", "location"), "offered", List.of("service_at_location", "services_at_location", "service_at_locations"),
      "addresses", List.of("addresses", "address", "physical_addresses"), "phones", List.of("phones", "phone"),
      "schedules", List.of("schedules", "schedule", "regular_schedules"), "terms", List.of("taxonomy_terms", "taxonomy_term"),
      "attributes", List.of("attributes", "attribute"));

  private HsdsTables() {}

  /** Whether these files are tables. */
  static boolean isFolder(Set<String> names) {
    return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("services?\\.csv"));
  }

  static ArrayNode fromCsv(Map<String, byte[]> files, Feed.Builder feed) throws FeedRefused {
    var tables = new HashMap<String, List<ObjectNode>>();
    for (var table : NAMES.entrySet()) {
      for (var file : files.entrySet()) {
        String name = file.getKey().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") && table.getValue().contains(name.substring(0, name.length() - 4))) {
          tables.put(table.getKey(), rows(file.getKey(), file.getValue(), feed));
        }
      }
    }
    return join(tables);
  }

  static ArrayNode fromJson(JsonNode root) {
    var tables = new HashMap<String, List<ObjectNode>>();
    NAMES.forEach((table, names) -> names.forEach(name -> {
      var rows = new ArrayList<ObjectNode>();
      root.path(name + ".csv").forEach(row -> {
        if (row instanceof ObjectNode object) {
          rows.add(object.deepCopy());
        }
      });
      if (!rows.isEmpty()) {
        tables.put(table, rows);
      }
    }));
    return join(tables);
  }

  private static List<ObjectNode> rows(String file, byte[] bytes, Feed.Builder feed) throws FeedRefused {
    CsvTable table;
    try {
      table = CsvTable.parse(FeedText.decode(bytes));
    } catch (FeedRefused wrong) {
      throw new FeedRefused(file + ": " + wrong.says());
    }
    if (!table.has("id")) {
      throw new FeedRefused(file + ": a table of HSDS has a column id, and this has none");
    }
    table.crooked().forEach(line -> feed.skip(file + ", line " + line, "", "it has more or fewer cells than the header"));
    return table.rows().stream().map(row -> {
      ObjectNode node = NODES.objectNode();
      table.columns().keySet().forEach(column -> node.put(column, row.get(column)));
      return node;
    }).toList();
  }

  private static ArrayNode join(Map<String, List<ObjectNode>> tables) {
    var organizations = by("id", tables.getOrDefault("organizations", List.of()));
    var locations = by("id", tables.getOrDefault("locations", List.of()));
    var terms = by("id", tables.getOrDefault("terms", List.of()));
    hang(locations, "addresses", "location_id", tables);
    hang(locations, "phones", "location_id", tables);
    var offered = tables.getOrDefault("offered", List.of());
    hang(by("id", offered), "schedules", "service_at_location_id", tables);
    offered.forEach(place -> locations.getOrDefault(FeedText.text(place, "location_id"), List.of()).forEach(location -> place.set("location", location)));
    tables.getOrDefault("attributes", List.of()).forEach(attribute ->
        terms.getOrDefault(FeedText.text(attribute, "taxonomy_term_id"), List.of()).forEach(term -> attribute.set("taxonomy_term", term)));
    List<ObjectNode> services = tables.getOrDefault("services", List.of());
    var byId = by("id", services);
    hang(byId, "phones", "service_id", tables);
    hang(byId, "schedules", "service_id", tables);
    hang(byId, "attributes", "link_id", tables);
    for (ObjectNode place : offered) {
      byId.getOrDefault(FeedText.text(place, "service_id"), List.of()).forEach(service -> service.withArray("service_at_locations").add(place));
    }
    ArrayNode all = NODES.arrayNode();
    for (ObjectNode service : services) {
      organizations.getOrDefault(FeedText.text(service, "organization_id"), List.of()).forEach(one -> service.set("organization", one));
      service.putIfAbsent("service_at_locations", NODES.arrayNode());
      all.add(service);
    }
    return all;
  }

  private static Map<String, List<ObjectNode>> by(String column, List<ObjectNode> rows) {
    var found = new HashMap<String, List<ObjectNode>>();
    rows.forEach(row -> found.computeIfAbsent(FeedText.text(row, column), key -> new ArrayList<>()).add(row));
    return found;
  }

  private static void hang(Map<String, List<ObjectNode>> on, String table, String key, Map<String, List<ObjectNode>> tables) {
    tables.getOrDefault(table, List.of()).forEach(row ->
        on.getOrDefault(FeedText.text(row, key), List.of()).forEach(owner -> owner.withArray(table).add(row)));
  }
}
