package org.handrail.foundation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.sites.ProgramPackCatalog;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An organization brings its own rule packs: kept whole or refused naming the element, tried, and put in use by a second person. */
@HandrailTest
class OrganizationPackTests {
  private static final String TABLE = RulePacks.shippedFile(new PackRef("oklahoma-2018", 1)).orElseThrow().replace("\"id\": \"oklahoma-2018\"", "\"id\": \"our-table\"")
      .replace("Oklahoma reference table, 2018 edition", "Our placement table");
  private static final String NUMBERS = RulePacks.shippedFile(new PackRef("program-tx", 1)).orElseThrow().replace("\"id\": \"program-tx\"", "\"id\": \"program-ours\"");

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired UploadPack upload;
  @Autowired ActivatePack activate;
  @Autowired RetirePack retire;
  @Autowired OrganizationPacks own;
  @Autowired RulePacks packs;
  @Autowired ProgramPackCatalog catalog;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private OrganizationId org;
  private Actor ana;
  private Actor ben;

  @BeforeEach
  void people() {
    org = house.newOrganization();
    ana = house.staff(org, Role.ADMIN);
    ben = house.staff(org, Role.DIRECTOR);
  }

  private PackRef upload(Actor who, String text) {
    return house.as(who, () -> upload.take(text)).orElseThrow().info().ref();
  }

  private Instant seen(PackRef ref) {
    return Tenant.in(org, () -> own.find(ref)).orElseThrow().uploadedAt();
  }

  private Outcome<RulePack> activate(Actor who, PackRef ref) {
    return house.as(who, () -> activate.activate(ref, seen(ref)));
  }

  private void refused(String text, String naming) {
    assertThat(house.as(ana, () -> upload.take(text)).refusals()).singleElement()
        .satisfies(refusal -> assertThat(refusal.message()).contains(naming).hasSizeLessThan(400));
    assertThat(Tenant.in(org, () -> own.all())).as("nothing is half kept").isEmpty();
  }

  @Test
  void itIsOfferedOnlyAfterASecondPersonPutItInUse() {
    PackRef ref = upload(ana, TABLE);
    assertThat(Tenant.in(org, () -> packs.find(ref))).as("it waits").isEmpty();
    assertThat(activate(ana, ref).refusals().getFirst().message()).contains("A second person");
    assertThat(activate(ben, ref).isDone()).isTrue();
    assertThat(Tenant.in(org, () -> packs.placementPacks())).extracting(pack -> pack.info().name()).contains("Our placement table");
    assertThat(activate(ben, ref).refusals().getFirst().message()).contains("not waiting any more");
    assertThat(Tenant.in(house.newOrganization(), () -> packs.find(ref))).as("another organization does not have it").isEmpty();
    assertThat(packs.find(ref)).as("nor does work outside any organization").isEmpty();
  }

  @Test
  void theDatabaseKnowsTheTwoPeopleToo() {
    PackRef ref = upload(ana, TABLE);
    assertThatThrownBy(() -> house.as(ana, () -> transaction.execute(s -> own.activate(ref, seen(ref), ana.staffId(), Instant.EPOCH)))).hasMessageContaining("rule_pack_two_people");
    activate(ben, ref).orElseThrow();
    assertThatThrownBy(() -> house.as(ana, () -> transaction.execute(s -> jdbc.sql("update rule_pack set file = '{}'").update()))).hasMessageContaining("never changes");
  }

  @Test
  void failingOrMissingExamplesRefuseActivation() {
    PackRef ref = upload(ana, TABLE.replace("\"flags\": [\"d3Stable\"], \"match\": [\"1\", \"2.1\"]", "\"flags\": [\"d3Stable\"], \"match\": [\"2.1\"]"));
    assertThat(activate(ben, ref).refusals().getFirst().message()).startsWith("1 of its examples does not come out");
    PackRef without = upload(ana, NUMBERS.replaceFirst("(?s),\\s*\"examples\": .*", "}"));
    assertThat(activate(ben, without).refusals().getFirst().message()).contains("no example case");
    assertThat(activate(ben, upload(ana, NUMBERS.replace("\"people\", \"value\": 16 }", "\"people\", \"value\": 15 }"))).isDone()).isFalse();
  }

  @Test
  void aWaitingFileIsReplacedAndWhatWasReadIsWhatCounts() {
    PackRef ref = upload(ana, TABLE);
    Instant before = seen(ref);
    upload(ben, TABLE.replace("Our placement table", "Our mended table"));
    assertThat(house.as(ana, () -> activate.activate(ref, before)).refusals().getFirst().message()).contains("Another file came");
    assertThat(activate(ben, ref).refusals().getFirst().message()).as("who brought the newer file").contains("You uploaded");
    assertThat(activate(ana, ref).isDone()).isTrue();
    assertThat(house.as(ana, () -> upload.take(TABLE)).refusals().getFirst().message()).contains("is or was in use", "version 2");
  }

  @Test
  void everyVersionInUseIsKeptAndTheNewestIsOffered() {
    PackRef first = upload(ana, TABLE);
    activate(ben, first).orElseThrow();
    PackRef second = upload(ana, TABLE.replace("\"version\": 1,\n  \"name\"", "\"version\": 2,\n  \"name\""));
    assertThat(second.version()).isEqualTo(2);
    activate(ben, second).orElseThrow();
    Tenant.run(org, () -> {
      assertThat(packs.placement(first)).isNotNull();
      assertThat(packs.placementPacks()).extracting(pack -> pack.info().ref()).contains(second).doesNotContain(first);
    });
    house.as(ana, () -> retire.retire(second)).orElseThrow();
    Tenant.run(org, () -> {
      assertThat(packs.placementPacks()).extracting(pack -> pack.info().ref()).contains(first).doesNotContain(second);
      assertThat(packs.placement(second)).as("what was decided with it still reads it").isNotNull();
    });
    assertThat(house.as(ana, () -> retire.retire(second)).isDone()).isFalse();
  }

  @Test
  void aProgramRunsUnderNumbersOfItsOwnOrganization() {
    PackRef ref = upload(ana, NUMBERS);
    activate(ben, ref).orElseThrow();
    Tenant.run(org, () -> {
      assertThat(catalog.choices()).extracting(choice -> choice.id()).contains("program-ours").doesNotHaveDuplicates();
      assertThat(catalog.knows("program-ours", 1)).isTrue();
      assertThat(catalog.knows("Not an id", 1)).isFalse();
      assertThat(packs.program(ref).groupCap("counseling").orElseThrow().value()).isEqualTo(16);
      assertThat(packs.program(ref).noteDueWithin().writtenIn().id()).as("inherited").isEqualTo("program-default");
    });
    String upon = NUMBERS.replace("program-ours", "program-upon").replace("\"id\": \"program-default\", \"version\": 1", "\"id\": \"program-ours\", \"version\": 1");
    assertThat(house.as(ana, () -> upload.take(upon)).isDone()).as("one pack of ours extends another").isTrue();
    OrganizationId other = house.newOrganization();
    Actor stranger = house.staff(other, Role.ADMIN);
    assertThat(house.as(stranger, () -> upload.take(upon)).refusals().getFirst().message()).contains("there is no pack program-ours v1 to extend");
  }

  @Test
  void aBadFileIsRefusedNamingTheElement() {
    refused("{", "line 1: not JSON");
    refused("[]", "an object { … } is needed");
    refused("x".repeat(2_000_001), "larger than 2000000 characters");
    refused(RulePacks.shippedFile(new PackRef("oklahoma-2018", 1)).orElseThrow(), "id: 'oklahoma-2018' is shipped with Handrail");
    refused(TABLE.replace("\"id\": \"D2\", \"name\"", "\"id\": \"D1\", \"name\""), "dimensions[1].id: 'D1' is used twice");
    refused(TABLE.replace("{ \"in\": \"D1\", \"from\": 0, \"to\": 0 }", "{ \"in\": \"D7\", \"from\": 0, \"to\": 0 }"), "levels[0].row.all[0].in: 'D7' is not a dimension");
    refused(TABLE.replace("\"match\": [\"OTP1\"]", "\"match\": [\"OTP9\"]"), "examples[4].match: 'OTP9' is not a level");
    String rows = IntStream.range(0, 100_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
    refused(TABLE.replace("\"levels\": [", "\"levels\": [" + rows + ","), "levels: it has 100010 entries; at most 500 are allowed");
  }

  @Test
  void aPackThatWouldNeverAnswerIsRefused() {
    var doubling = new StringBuilder("\"c0\": { \"in\": \"D1\", \"from\": 0, \"to\": 0 }");
    for (int i = 1; i < 60; i++) {
      doubling.append(", \"c%d\": { \"all\": [ { \"use\": \"c%d\" }, { \"use\": \"c%d\" } ] }".formatted(i, i - 1, i - 1));
    }
    refused(TABLE.replace("\"conditions\": {", "\"conditions\": { " + doubling + ","), "conditions.c11: it has 2048 ranges and flags");
    String widest = IntStream.range(0, 12).mapToObj(i -> "{ \"use\": \"physical-ok\" }").collect(Collectors.joining(","));
    refused(TABLE.replace("{ \"use\": \"physical-ok\" }, { \"in\": \"D3\", \"from\": 0, \"to\": 1 }", widest), "levels[0].row: written as a plain table it has up to 4096 lines");
    refused(TABLE.replace("\"name\": \"Withdrawal\"", "\"name\": \"" + "W".repeat(4_001) + "\""), "dimensions[0].name: the text has 4001 characters");
  }

  @Test
  void thePagesShowTriesAndHandOutEveryPack() throws Exception {
    var file = new MockMultipartFile("file", "t.json", "application/json", TABLE.getBytes(StandardCharsets.UTF_8));
    mvc.perform(multipart("/admin/rule-packs").file(file).with(house.signedIn(ana))).andExpect(header().string("Location", "/admin/rule-packs/our-table/1"));
    mvc.perform(get("/admin/rule-packs").with(house.signedIn(ben))).andExpect(content().string(Matchers.allOf(
        Matchers.containsString("Waiting for a second person"), Matchers.containsString("Our placement table"), Matchers.containsString("Program numbers, Texas"))));
    mvc.perform(get("/admin/rule-packs/our-table/1").with(house.signedIn(ana))).andExpect(content().string(Matchers.allOf(
        Matchers.containsString("You uploaded it"), Matchers.not(Matchers.containsString("put it in use</button>")))));
    mvc.perform(get("/admin/rule-packs/our-table/1").with(house.signedIn(ben))).andExpect(content().string(Matchers.containsString("put it in use</button>")));
    mvc.perform(post("/admin/rule-packs/our-table/1/activate").with(house.signedIn(ben))).andExpect(status().isUnprocessableContent());
    mvc.perform(post("/admin/rule-packs/our-table/1/activate").param("seen", seen(new PackRef("our-table", 1)).toString()).with(house.signedIn(ben)))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get("/admin/rule-packs/our-table/1/file").with(house.signedIn(ana))).andExpect(content().bytes(TABLE.getBytes(StandardCharsets.UTF_8)));
    mvc.perform(get("/admin/rule-packs/our-table/1/dmn").with(house.signedIn(ana))).andExpect(content().contentType("application/xml"));
    mvc.perform(get("/admin/rule-packs/program-mn/1").with(house.signedIn(ana))).andExpect(content().string(Matchers.allOf(
        Matchers.containsString("10 session days"), Matchers.containsString("from program-default v1"))));
    mvc.perform(get("/admin/rule-packs/Our-Table/1").with(house.signedIn(ana))).andExpect(status().isNotFound());
    mvc.perform(get("/admin/rule-packs/our-table/2").with(house.signedIn(ana))).andExpect(status().isNotFound());
  }

  @Test
  void aMissingOrForeignFileIsRefusedBesideItsField() throws Exception {
    mvc.perform(multipart("/admin/rule-packs").with(house.signedIn(ana))).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("Choose a file.")));
    var binary = new MockMultipartFile("file", "t.json", "application/json", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    mvc.perform(multipart("/admin/rule-packs").file(binary).with(house.signedIn(ana))).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.containsString("not text in UTF-8")));
  }
}
