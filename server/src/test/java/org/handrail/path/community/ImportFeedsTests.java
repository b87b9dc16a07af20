package org.handrail.path.community;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.SharedData;
import org.handrail.foundation.platform.ImportReport;
import org.handrail.foundation.platform.ImportReport.Result;
import org.handrail.foundation.platform.Importer;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@HandrailTest
@SuppressWarnings("NullAway.Init")
class ImportFeedsTests {
  private static final Coordinates NORMAN = new Coordinates(35.2226, -97.4395);

  @Autowired House house;
  @Autowired ImportFeed take;
  @Autowired List<Importer> importers;
  @Autowired Directory directory;
  @Autowired Places places;
  @Autowired Feeds feeds;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionOperations transaction;
  @TempDir Path folder;

  private OrganizationId organization;

  @BeforeEach
  void house() {
    organization = house.newOrganization();
  }

  private <T> T here(Supplier<T> work) {
    return Tenant.in(organization, work);
  }

  private Outcome<ImportFeed.Taken> meetings(String name, String... rows) {
    return here(() -> take.take(FeedFormat.MEETINGS, name, Map.of("m.json", ("[" + String.join(",", rows) + "]").getBytes(UTF_8))));
  }

  private static String meeting(String slug, String name, String more) {
    return "{\"slug\":\"" + slug + "\",\"name\":\"" + name + "\",\"day\":1,\"time\":\"18:30\",\"location\":\"Hall " + slug
        + "\",\"address\":\"1 Main St\",\"city\":\"Norman\",\"state\":\"OK\",\"postal_code\":73069,\"latitude\":35.2226,\"longitude\":-97.4395" + more + "}";
  }

  private List<Resource> found(ResourceKind kind) {
    return here(() -> directory.find(Search.of(kind, NORMAN, 10)));
  }

  private ImportReport run(String kind, Path... files) {
    Importer importer = importers.stream().filter(i -> i.kind().equals(kind)).findFirst().orElseThrow();
    return here(() -> importer.run(List.of(files)));
  }

  @Test
  void reading_a_list_again_updates_closes_what_vanished_and_never_duplicates() {
    assertThat(meetings("norman", meeting("a", "Early Birds", ""), meeting("b", "Night Owls", "")).orElseThrow().added()).isEqualTo(2);
    ImportFeed.Taken again = meetings("norman", meeting("a", "Early Birds", ""), meeting("b", "Night Owls", "")).orElseThrow();
    assertThat(again.changedNothing()).isTrue();
    assertThat(again.same()).isEqualTo(2);
    ImportFeed.Taken changed = meetings("norman", meeting("a", "Early Risers", ""), meeting("c", "Lunch Bunch", "")).orElseThrow();
    assertThat(List.of(changed.added(), changed.changed(), changed.closed())).containsExactly(1, 1, 1);
    assertThat(found(ResourceKind.MEETING)).extracting(r -> r.listing().name()).containsExactlyInAnyOrder("Early Risers", "Lunch Bunch");
    assertThat(meetings("norman", meeting("a", "Early Risers", ""), meeting("b", "Night Owls", ""), meeting("c", "Lunch Bunch", "")).orElseThrow().changed())
        .as("what comes back is opened again").isEqualTo(1);
    assertThat(here(() -> feeds.all())).singleElement().satisfies(feed -> assertThat(feed.open()).isEqualTo(3));
  }

  @Test
  void the_same_list_under_a_new_file_name_stays_one_list_and_two_lists_do_not_close_each_other() {
    meetings("download", meeting("a", "Early Birds", ""), meeting("b", "Night Owls", ""), meeting("c", "Lunch Bunch", ""));
    ImportFeed.Taken renamed = meetings("download (1)", meeting("a", "Early Birds", ",\"notes\":\"Side door\""), meeting("b", "Night Owls", "")).orElseThrow();
    assertThat(renamed.name()).isEqualTo("download");
    assertThat(renamed.closed()).isEqualTo(1);
    ImportFeed.Taken other = meetings("region", meeting("77", "Early Birds", "").replace("Hall 77", "Hall a"), meeting("78", "Far Away", "")).orElseThrow();
    assertThat(other.known()).as("another list tells of the same meeting").isEqualTo(1);
    assertThat(found(ResourceKind.MEETING)).extracting(r -> r.listing().name()).containsExactlyInAnyOrder("Early Birds", "Night Owls", "Far Away");
  }

  @Test
  void malformed_rows_are_reported_with_their_row_and_what_they_named_stays() {
    meetings("norman", meeting("a", "Early Birds", ""), meeting("b", "Night Owls", ""));
    ImportFeed.Taken taken = meetings("norman", meeting("a", "Early Birds", ""), meeting("b", "Night Owls", "").replace("\"day\":1", "\"day\":7"),
        "{\"name\":\"No slug\"}", "17", meeting("t", "x".repeat(300), ""), meeting("u", "Late", "").replace("18:30", "25:10"), meeting("a", "Twice", "")).orElseThrow();
    assertThat(taken.problems()).extracting(p -> p.where() + ": " + p.why()).containsExactly(
        "row 2: the day '7' is not 0 (Sunday) to 6 (Saturday)", "row 3: it has no slug", "row 4: it is not a meeting",
        "row 5: its name has 300 characters; at most 255 fit", "row 6: the time '25:10' is not like 18:30", "row 7: the same entry stands further up");
    assertThat(found(ResourceKind.MEETING)).extracting(r -> r.listing().name()).containsExactlyInAnyOrder("Early Birds", "Night Owls");
  }

  @Test
  void a_file_that_cannot_be_read_whole_changes_nothing() {
    meetings("norman", meeting("a", "Early Birds", ""));
    for (String broken : List.of("[" + meeting("b", "B", "") + "] invalid text", "{\"a\":1}", "[", "", "[{}]", "[" + meeting("b", "B", "") + ",]")) {
      Outcome<ImportFeed.Taken> outcome = here(() -> take.take(FeedFormat.MEETINGS, "norman", Map.of("m.json", broken.getBytes(UTF_8))));
      assertThat(outcome.refusals()).as(broken).singleElement().satisfies(r -> assertThat(r.message()).startsWith("Nothing was read: "));
    }
    Outcome<ImportFeed.Taken> latin = here(() -> take.take(FeedFormat.FACILITIES, "x", Map.of("f.csv", new byte[] {'a', (byte) 0xE9})));
    assertThat(latin.refusals().getFirst().message()).contains("UTF-8");
    assertThat(found(ResourceKind.MEETING)).hasSize(1);
    assertThat(here(() -> feeds.all())).hasSize(1);
  }

  @Test
  void an_import_that_is_interrupted_leaves_the_old_state() {
    meetings("norman", meeting("a", "Early Birds", ""));
    here(() -> transaction.execute(status -> {
      take.take(FeedFormat.MEETINGS, "norman", Map.of("m.json", ("[" + meeting("z", "New", "") + "]").getBytes(UTF_8))).orElseThrow();
      status.setRollbackOnly(); // the power went off before the commit
      return 1;
    }));
    assertThat(found(ResourceKind.MEETING)).extracting(r -> r.listing().name()).containsExactly("Early Birds");
  }

  @Test
  void strangers_text_becomes_plain_text_and_bad_addresses_are_left_out() {
    String nasty = meeting("a", "<script>alert(1)</script>Early <b>Birds</b> &lt;img src=x onerror=alert(2)&gt;\\u202e", ",\"notes\":\"<p>Ring</p><style>p{}</style>bell &amp; wait\\u0000\","
        + "\"url\":\"javascript:alert(3)\",\"conference_url\":\"https://user:secret@evil.example\",\"conference_phone\":\"call me\",\"types\":[\"O\",\"<x>\",7]");
    ImportFeed.Taken taken = meetings("norman", nasty).orElseThrow();
    assertThat(taken.problems()).extracting(ImportFeed.Problem::why)
        .containsExactly("its url is no address of the web and was left out", "its conference_url is no address of the web and was left out");
    Listing said = found(ResourceKind.MEETING).getFirst().listing();
    assertThat(said.name()).isEqualTo("Early Birds");
    assertThat(said.notes()).isEqualTo("Ring\n bell & wait".replace("\n ", "\n"));
    assertThat(said.url() + said.join().url() + said.join().phone()).isEmpty();
    assertThat(said.types()).containsExactly("O");
    String huge = meeting("h", "Huge", ",\"notes\":\"" + "<".repeat(200_000) + "\"");
    assertThat(meetings("norman", nasty, huge).orElseThrow().added()).isEqualTo(1);
  }

  @Test
  void swapped_coordinates_are_put_right_and_impossible_ones_left_out() {
    ImportFeed.Taken taken = meetings("norman",
        meeting("s", "Swapped", "").replace("\"latitude\":35.2226,\"longitude\":-97.4395", "\"latitude\":\"-97.4395\",\"longitude\":\"35.2226\""),
        meeting("w", "Elsewhere", "").replace("35.2226", "48.85"), meeting("n", "Nowhere", "").replace("35.2226", "400")).orElseThrow();
    assertThat(taken.problems()).extracting(ImportFeed.Problem::why).containsExactly("latitude and longitude were swapped and are put right",
        "the coordinates 48.85, -97.4395 are not in OK and were left out", "the coordinates 400.0, -97.4395 are not in OK and were left out");
    assertThat(found(ResourceKind.MEETING)).extracting(r -> r.listing().name()).containsExactly("Swapped");
    assertThat(here(() -> places.find("73069"))).get().isEqualTo(NORMAN);
  }

  @Test
  void facilities_come_from_a_table_or_from_json() throws IOException {
    Path csv = Files.writeString(folder.resolve("ok.csv"), """
        name1,name2,street1,street2,city,state,zip,zip4,county,latitude,longitude\r
        "Hope, Inc",,"12 ""A"" Street",,Norman,OK,73069,,Cleveland,35.2226,-97.4395\r
        ,,1 Main,,Norman,OK,73069,,,35,-97\r
        Short,row\r
        Bay House,,2 Elm,,Boston,MA,2139,,Suffolk,-71.06,42.36\r
        """);
    ImportReport report = run("facilities", csv);
    assertThat(report.entries()).extracting(e -> e.result() + " " + e.message()).containsExactly("ACCEPTED list 'ok': 2 new, 0 changed, 0 as before, 0 closed",
        "REFUSED it has no name", "ACCEPTED latitude and longitude were swapped and are put right", "REFUSED it has more or fewer cells than the header");
    assertThat(report.entries().get(3).source()).isEqualTo("ok.csv, line 4");
    assertThat(found(ResourceKind.TREATMENT)).singleElement().satisfies(r -> assertThat(r.listing().street()).isEqualTo("12 \"A\" Street"));
    assertThat(here(() -> places.find("02139"))).isPresent();
    Path json = Files.writeString(folder.resolve("live.json"), """
        {"page":1,"rows":[{"frid":"f1","name1":"Open Door","street1":"5 Oak","city":"Norman","state":"OK","zip":"73069","phone":"(999) 999-9999","intake1":"405-555-0100",
          "website":"opendoor.example","latitude":"35.2226","longitude":"-97.4395","services":null},
         {"frid":"f2","name1":"Second","street1":"6 Oak","city":"Norman","state":"OK","zip":"73069","latitude":"35.2226","longitude":"-97.4395",
          "services":[{"f1":"Service setting","f2":"SET","f3":"Outpatient; Intensive outpatient treatment"}]}]}
        """);
    assertThat(run("facilities", json).count(Result.ACCEPTED)).isEqualTo(1);
    assertThat(found(ResourceKind.TREATMENT)).extracting(r -> r.listing().phone() + "|" + r.listing().url() + "|" + r.listing().notes())
        .contains("405-555-0100|https://opendoor.example|", "||Service setting: Outpatient; Intensive outpatient treatment");
    Path open = Files.writeString(folder.resolve("open.csv"), "name1,street1,city,state,zip\n\"never closed,1,x,OK,73069\n");
    assertThat(run("facilities", open).entries()).singleElement().satisfies(e -> assertThat(e.message()).contains("opened in line 2 is never closed"));
  }

  @Test
  void services_come_from_documents_and_from_tables() throws IOException {
    Path json = Files.writeString(folder.resolve("city.json"), """
        {"contents":[{"id":"s1","name":"Free bus passes","status":"active","url":"https://bus.example","organization":{"name":"City of Norman"},
          "phones":[{"number":"405-555-0111"}],"schedules":[{"freq":"WEEKLY","byday":"MO,FR","opens_at":"09:00:00","closes_at":"17:00:00"}],
          "service_at_locations":[{"location":{"id":"l1","name":"Depot","latitude":35.2226,"longitude":-97.4395,
             "addresses":[{"address_1":"1 Depot Way","city":"Norman","state_province":"OK","postal_code":"73069"}]}}]},
         {"id":"s2","name":"Old pantry","status":"defunct"},{"id":"s3"}]}
        """);
    assertThat(run("hsds", json).entries()).extracting(ImportReport.Entry::message).containsExactly("list 'city': 1 new, 0 changed, 0 as before, 0 closed",
        "it is not offered now (defunct)", "there is no service in it");
    assertThat(found(ResourceKind.RIDES)).singleElement().satisfies(r -> {
      assertThat(r.listing().days()).containsExactly(1, 5);
      assertThat(r.listing().place()).isEqualTo("City of Norman, Depot");
    });
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("services.csv"), "id,organization_id,name,status\ns9,o1,Hot meals,active\n");
    Files.writeString(tables.resolve("organizations.csv"), "id,name\no1,Grace Church\n");
    Files.writeString(tables.resolve("locations.csv"), "id,name,latitude,longitude\nl9,Hall,35.2226,-97.4395\n");
    Files.writeString(tables.resolve("service_at_location.csv"), "id,service_id,location_id\nx,s9,l9\n");
    Files.writeString(tables.resolve("addresses.csv"), "id,location_id,address_1,city,state_province,postal_code\na,l9,2 Hall Rd,Norman,OK,73069\n");
    assertThat(run("hsds", tables).count(Result.ACCEPTED)).isEqualTo(1);
    assertThat(found(ResourceKind.FOOD)).extracting(r -> r.listing().place() + ", " + r.listing().street()).containsExactly("Grace Church, Hall, 2 Hall Rd");
  }

  @Test
  void two_who_read_the_same_list_at_once_make_one() throws Exception {
    String[] rows = IntStream.range(0, 200).mapToObj(i -> meeting("r" + i, "Meeting " + i, "")).toArray(String[]::new);
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<Integer> one = () -> meetings("norman", rows).orElseThrow().added();
      int added = 0;
      for (var done : both.invokeAll(List.of(one, one))) {
        added += done.get();
      }
      assertThat(added).isEqualTo(200);
    }
  }

  @Test
  void another_organization_sees_nothing_of_it() {
    meetings("norman", meeting("a", "Early Birds", ""));
    assertThat(Tenant.in(house.newOrganization(), () -> directory.find(Search.of(ResourceKind.MEETING, NORMAN, 10)))).isEmpty();
  }

  @Test
  void real_meeting_lists_are_read() {
    ImportReport report = run("meetings", SharedData.path("meeting-guide/data_aasanjose.test.json"), SharedData.path("meeting-guide/data_aasfmarin.test.json"),
        SharedData.path("meeting-guide/data_kc.test.json"), SharedData.path("meeting-guide/data_benlomond.test.json"), SharedData.path("meeting-guide/kansas-city-data-sample.json"));
    assertThat(report.entries()).filteredOn(e -> e.message().startsWith("list '")).hasSize(5);
    assertThat(report.entries().stream().filter(e -> e.result() == Result.REFUSED).map(ImportReport.Entry::message).collect(Collectors.toSet()))
        .containsOnly("it does not meet at present");
    long resting = report.entries().stream().filter(e -> e.result() == Result.REFUSED).count();
    assertThat(here(() -> directory.shelves()).getOrDefault(ResourceKind.MEETING, 0) + resting).as("1,614 rows; none lost without a word").isEqualTo(1614);
    Coordinates sanJose = here(() -> places.find("San Jose, CA")).orElseThrow();
    assertThat(here(() -> directory.find(new Search(Set.of(ResourceKind.MEETING), sanJose, 5, false, 1, Search.PartOfDay.EVENING, "", "")))).isNotEmpty()
        .allSatisfy(r -> assertThat(r.listing().days()).contains(1))
        .isSortedAccordingTo(java.util.Comparator.comparingDouble(r -> r.miles() == null ? 0 : r.miles()));
    assertThat(run("meetings", SharedData.path("meeting-guide/data_invalid.json")).entries()).singleElement()
        .satisfies(e -> assertThat(e.message()).startsWith("Nothing was read: it is not valid JSON at line "));
  }

  @Test
  void the_real_treatment_file_and_the_real_service_examples_are_read() {
    run("facilities", SharedData.path("facilities/SubstanceUseTreatment_Geocoded.csv"));
    assertThat(here(() -> directory.shelves()).get(ResourceKind.TREATMENT)).isBetween(13_900, 14_034);
    assertThat(run("facilities", SharedData.path("facilities/SubstanceUseTreatment_Geocoded.csv")).entries().getFirst().result()).isEqualTo(Result.KNOWN);
    for (String example : List.of("service_full.json", "organization_full.json", "service_at_location_full.json", "tabular.json", "service_list.json", "csv")) {
      ImportReport read = run("hsds", SharedData.path("hsds/examples/" + example));
      assertThat(read.entries().getFirst().message()).as(example).startsWith("list '");
    }
  }
}
