package org.handrail.path.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.handrail.House;
import org.handrail.HandrailTest;
import org.handrail.SharedData;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.measures.ImportInstrument;
import org.handrail.path.measures.Instrument;
import org.handrail.path.measures.Instruments;
import org.handrail.path.measures.Score;
import org.handrail.path.measures.Scores;
import org.handrail.path.measures.UsableInstruments;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** A site brings a Questionnaire of its own: it is rendered, filled and scored, or refused naming the element. */
@HandrailTest
class OwnInstrumentTests {
  private static final String OURS = """
      {"resourceType":"Questionnaire","url":"http://example.org/Questionnaire/sleep","version":"1.0.0","name":"Sleep","title":"Sleep diary","status":"active",
       "item":[{"linkId":"/a","text":"How did you sleep?","type":"choice","answerOption":[
         {"valueCoding":{"system":"urn:x","code":"well","display":"Well"}},{"valueCoding":{"system":"urn:x","code":"badly","display":"Badly"}}]},
        {"linkId":"/b","text":"What woke you?","type":"string","maxLength":20}]}""";
  private static final String SCORED = """
      {"instrument":"Sleep","version":"1.0.0","called":"My sleep","answeredBy":"patient","questionnaire":"http://example.org/Questionnaire/sleep|1.0.0",
       "source":"Ours","ordinals":{"well":0,"badly":3},"unscored":["/b"],"alerts":[],"scores":[{"id":"total","label":"Total","kind":"total","formula":"sum",
       "missing":"all-required","min":0,"max":3,"better":"lower","items":["/a"],"bands":[]}]}""";

  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired ImportInstrument take;
  @Autowired Instruments instruments;
  @Autowired UsableInstruments usable;
  @Autowired Scores scores;
  @Autowired CareTeam team;

  private OrganizationId org;
  private Actor dana;
  private Actor admin;
  private PatientId sam;

  @BeforeEach
  void people() {
    org = house.newOrganization();
    dana = house.staff(org, Role.COUNSELOR);
    admin = house.staff(org, Role.ADMIN);
    sam = house.patient(org);
    Tenant.run(org, () -> team.join(sam, dana.staffId(), CareTeam.Part.PRIMARY));
  }

  private Outcome<Instrument> take(String questionnaire, String scoring) {
    return house.as(admin, () -> take.take(questionnaire, scoring));
  }

  private void refused(String questionnaire, String scoring, String naming) {
    assertThat(take(questionnaire, scoring).refusals().getFirst().message()).contains(naming);
    assertThat(Tenant.in(org, () -> usable.named("Sleep"))).as("nothing is half kept").isEmpty();
  }

  @Test
  void what_was_brought_is_rendered_filled_and_scored() throws Exception {
    var file = new MockMultipartFile("questionnaire", "q.json", "application/json", OURS.getBytes(StandardCharsets.UTF_8));
    var scoring = new MockMultipartFile("scoring", "s.json", "application/json", SCORED.getBytes(StandardCharsets.UTF_8));
    mvc.perform(multipart("/admin/instruments").file(file).file(scoring).with(house.signedIn(admin))).andExpect(status().is3xxRedirection());
    mvc.perform(get("/admin/instruments").with(house.signedIn(admin))).andExpect(content().string(Matchers.containsString("Sleep diary")));
    String entry = "/patients/" + sam + "/measures/enter/Sleep";
    mvc.perform(get(entry).with(house.signedIn(dana))).andExpect(status().isOk())
        .andExpect(content().string(Matchers.allOf(Matchers.containsString("What woke you?"), Matchers.containsString("textarea"))));
    mvc.perform(post(entry).param("mode", "PAPER").param("submission", UUID.randomUUID().toString()).param("q/a", "badly").param("q/b", "The dog")
        .with(house.signedIn(dana))).andExpect(status().is3xxRedirection());
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    assertThat(score.complete()).isTrue();
    assertThat(score.value("total").orElseThrow()).isEqualByComparingTo("3");
    mvc.perform(get("/patients/" + sam + "/measures/scores/" + score.id()).with(house.signedIn(dana)))
        .andExpect(content().string(Matchers.containsString("The dog")));
    mvc.perform(post(entry).param("mode", "PAPER").param("submission", UUID.randomUUID().toString()).param("q/b", "x".repeat(21))
        .with(house.signedIn(dana))).andExpect(status().isUnprocessableContent()).andExpect(content().string(Matchers.containsString("at most 20")));
  }

  @Test
  void the_published_taps_of_us_core_is_taken_rendered_filled_and_scored() throws Exception {
    String published = Files.readString(SharedData.path("fhir/questionnaires/us-core-Questionnaire-TAPS.json"));
    String scoring = """
        {"instrument":"TAPS","version":"9.0.0","called":"Tobacco, alcohol and others","answeredBy":"patient",
         "questionnaire":"http://hl7.org/fhir/us/core/Questionnaire/TAPS|9.0.0","source":"Any answer above Never leads to part 2",
         "ordinals":{"LA6270-8":0,"LA18933-4":1,"LA18876-5":2,"LA18891-4":3,"LA18934-2":4},"unscored":["/96844-6"],"alerts":[],
         "scores":[{"id":"any","label":"Highest","kind":"total","formula":"highest","missing":"all-required","min":0,"max":4,"better":"lower",
          "items":["/96842-0","/88037-7","/75889-6","/96843-8"],"bands":[{"id":"none","min":0,"max":0,"label":"none"},{"id":"ask","min":1,"max":4,"label":"ask part 2","attention":true}]}]}""";
    Instrument taps = take(published, scoring).orElseThrow();
    assertThat(taps.questions()).hasSize(5);
    assertThat(house.as(admin, () -> usable.forPatients())).contains(taps);
    assertThat(take(published, scoring).orElseThrow()).as("twice is once").isEqualTo(taps);
    String entry = "/patients/" + sam + "/measures/enter/TAPS";
    mvc.perform(get(entry).with(house.signedIn(dana))).andExpect(status().isOk()).andExpect(content().string(Matchers.allOf(
        Matchers.containsString("How often have you used any tobacco product in past 12 months"), Matchers.containsString("Less than monthly"))));
    mvc.perform(post(entry).param("mode", "IN_PERSON").param("submission", UUID.randomUUID().toString()).param("q/96842-0", "LA18934-2").param("q/88037-7", "LA6270-8")
        .param("q/75889-6", "LA6270-8").param("q/96843-8", "LA18876-5").param("q/96844-6", "Never").with(house.signedIn(dana))).andExpect(status().is3xxRedirection());
    Score score = Tenant.in(org, () -> scores.of(sam)).getFirst();
    assertThat(score.value("any").orElseThrow()).isEqualByComparingTo("4");
    mvc.perform(get("/patients/" + sam + "/measures/scores/" + score.id()).with(house.signedIn(dana))).andExpect(content().string(Matchers.containsString("ask part 2")));
    assertThat(take(published, scoring.replace("ask part 2", "ask more")).refusals().getFirst().message()).contains("new version");
    assertThat(Tenant.in(house.newOrganization(), () -> instruments.current(taps.id()))).as("another organization does not have it").isEmpty();
  }

  @Test
  void what_we_cannot_ask_or_score_is_refused_naming_the_element() {
    refused(OURS.replace("\"string\"", "\"attachment\""), SCORED, "Questionnaire.item[1].type");
    refused(OURS.replace("\"maxLength\":20", "\"repeats\":true"), SCORED, "Questionnaire.item[1].repeats is not supported on a question");
    refused(OURS.replace("\"answerOption\"", "\"answerValueSet\""), SCORED, "Questionnaire.item[0].answerValueSet");
    refused(OURS, SCORED.replace("\"items\":[\"/a\"]", "\"items\":[\"/a\",\"/b\"]"), "answered in words");
    refused(OURS, SCORED.replace(",\"badly\":3", ""), "has no ordinal");
    refused(OURS, SCORED.replace("\"max\":3", "\"max\":4"), "Scoring.scores.total");
    refused(OURS, SCORED.replace("\"Sleep\"", "\"PHQ-9\""), "Scoring.instrument");
    refused(OURS.replace("\"Sleep\"", "\"PHQ-9\""), SCORED.replace("\"Sleep\"", "\"PHQ-9\""), "shipped with Handrail");
    refused(OURS.replace("1.0.0", "one"), SCORED.replace("1.0.0", "one"), "three numbers");
    refused(OURS, SCORED.replace("\"alerts\":[]", "\"alerts\":[{\"id\":\"a\",\"when\":{\"score\":\"total\",\"atLeast\":3},\"severity\":\"danger\",\"chain\":\"nobody\",\"title\":\"t\",\"source\":\"s\"}]"),
        "Scoring.alerts.a.chain");
    refused("{", SCORED, "not JSON, at line 1");
    refused(OURS, "x".repeat(5_000_000), "characters");
    refused(OURS.replace("\"Sleep\"", "\"Not a name\""), SCORED, "not an instrument id");
  }

  @Test
  void a_missing_or_foreign_file_is_refused_beside_its_field() throws Exception {
    var binary = new MockMultipartFile("questionnaire", "q.json", "application/json", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    mvc.perform(multipart("/admin/instruments").file(binary).with(house.signedIn(admin))).andExpect(status().isUnprocessableContent())
        .andExpect(content().string(Matchers.allOf(Matchers.containsString("Choose a file."))));
  }

  @Test
  void what_is_not_text_or_not_a_whole_package_is_refused() {
    byte[] scoring = SCORED.getBytes(StandardCharsets.UTF_8);
    assertThat(house.as(admin, () -> take.take(new byte[] {(byte) 0xff, (byte) 0xfe, 0}, scoring)).refusals().getFirst().message()).isEqualTo("Questionnaire is not text in UTF-8.");
    byte[] whole = packageOf("package/Questionnaire-sleep.json", OURS);
    assertThat(house.as(admin, () -> take.take(java.util.Arrays.copyOf(whole, whole.length / 2), scoring)).refusals().getFirst().message()).contains("cannot be read as a FHIR package");
  }

  @Test
  void of_a_package_the_questionnaire_named_by_the_scoring_is_taken() {
    byte[] published = packageOf("package/package.json", "{\"name\":\"x\"}", "package/Questionnaire-other.json", OURS.replace("sleep\"", "other\""),
        "package/Questionnaire-sleep.json", OURS);
    assertThat(house.as(admin, () -> take.take(published, SCORED.replace("Questionnaire/sleep|", "Questionnaire/dream|").getBytes(StandardCharsets.UTF_8))).refusals().getFirst().message())
        .isEqualTo("Package holds no Questionnaire http://example.org/Questionnaire/dream|1.0.0; it holds http://example.org/Questionnaire/other|1.0.0, http://example.org/Questionnaire/sleep|1.0.0.");
    assertThat(house.as(admin, () -> take.take(published, SCORED.getBytes(StandardCharsets.UTF_8))).orElseThrow().url()).endsWith("/sleep");
  }

  private static byte[] packageOf(String... namesAndTexts) {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var tar = new org.apache.commons.compress.archivers.tar.TarArchiveOutputStream(new java.util.zip.GZIPOutputStream(bytes))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        byte[] text = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        var entry = new org.apache.commons.compress.archivers.tar.TarArchiveEntry(namesAndTexts[i]);
        entry.setSize(text.length);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void a_licensed_instrument_is_asked_only_where_somebody_confirmed_it() throws Exception {
    String entry = "/patients/" + sam + "/measures/enter/AUDIT";
    mvc.perform(get(entry).with(house.signedIn(dana))).andExpect(status().isNotFound());
    mvc.perform(post("/admin/instruments/licence").param("instrument", "AUDIT").param("on", "true").with(house.signedIn(dana))).andExpect(status().isForbidden());
    mvc.perform(post("/admin/instruments/licence").param("instrument", "AUDIT").param("on", "true").with(house.signedIn(admin))).andExpect(status().is3xxRedirection());
    mvc.perform(get(entry).with(house.signedIn(dana))).andExpect(status().isOk());
    assertThat(Tenant.in(house.newOrganization(), () -> usable.named("AUDIT"))).isEmpty();
    mvc.perform(post("/admin/instruments/licence").param("instrument", "AUDIT").param("on", "false").with(house.signedIn(admin))).andExpect(status().is3xxRedirection());
    mvc.perform(get(entry).with(house.signedIn(dana))).andExpect(status().isNotFound());
    mvc.perform(post("/admin/instruments/licence").param("instrument", "PHQ-9").param("on", "true").with(house.signedIn(admin))).andExpect(status().isNotFound());
  }
}
