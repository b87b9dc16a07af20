package org.handrail.path.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handrail.path.measures.Fixtures.instrument;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shipped definitions are complete and citable; broken ones are refused by name. */
class InstrumentDefinitionTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final FhirContext FHIR = FhirContext.forR4();

  static List<Instrument> shipped() {
    return List.copyOf(Fixtures.INSTRUMENTS.all());
  }

  @Test
  void theFirstInstrumentsAreThere() {
    assertThat(shipped()).extracting(i -> i.id().value()).contains("PHQ-9", "PHQ-2", "GAD-7", "BAM", "BAM-R", "BAM-IOP",
        "C-SSRS-screener", "PC-PTSD-5", "PCL-5", "COWS", "CIWA-Ar", "TAPS-1", "Readiness-ruler", "AUDIT", "AUDIT-C");
  }

  @Test
  void whatNeedsALicenceIsMarkedAndWithdrawalScalesAreForClinicians() {
    assertThat(shipped()).filteredOn(i -> i.licence() != null).extracting(i -> i.id().value()).containsExactly("AUDIT", "AUDIT-C");
    assertThat(shipped()).filteredOn(i -> i.answeredBy() == AnsweredBy.CLINICIAN).extracting(i -> i.id().value())
        .containsExactly("C-SSRS-screener", "CIWA-Ar", "COWS");
  }

  @Test
  void rulesWithoutWordingAreForScoringOnly() {
    assertThat(shipped()).extracting(i -> i.id().value()).doesNotContain("DAST-10", "WHO-5", "BARC-10", "ASSIST", "WHOQOL-BREF");
    assertThat(Instruments.forScoring().all()).extracting(i -> i.id().value()).contains("DAST-10", "WHO-5", "BARC-10", "ASSIST", "WHOQOL-BREF");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyInstrumentNamesItsPublisherCopyrightSourceAndVersion(Instrument instrument) {
    assertThat(instrument.publisher()).isNotBlank();
    assertThat(instrument.copyright()).isNotBlank();
    assertThat(instrument.source()).isNotBlank();
    assertThat(instrument.scoringSource()).isNotBlank();
    assertThat(instrument.version()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(instrument.alerts()).allSatisfy(a -> assertThat(a.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyInstrumentIsAFhirR4Questionnaire(Instrument instrument) {
    String json = Fixtures.INSTRUMENTS.questionnaire(instrument.id(), instrument.version()).orElseThrow();
    var parser = FHIR.newJsonParser();
    parser.setParserErrorHandler(new ca.uhn.fhir.parser.StrictErrorHandler());
    org.hl7.fhir.r4.model.Questionnaire parsed = parser.parseResource(org.hl7.fhir.r4.model.Questionnaire.class, json);
    assertThat(parsed.getUrl()).isEqualTo(instrument.url());
    assertThat(parsed.getVersion()).isEqualTo(instrument.version());
  }

  @ParameterizedTest
  @CsvSource({"PHQ-9,44249-1,1,44250-9", "PHQ-9,44249-1,9,44260-8", "PHQ-9,44249-1,10,69722-7", "GAD-7,69737-5,2,68509-9", "GAD-7,69737-5,7,69736-7",
      "PHQ-2,55757-9,2,44255-8"})
  void verifiedLoincCodesAreCarried(String id, String panel, String question, String code) {
    assertThat(instrument(id).loinc()).isEqualTo(panel);
    assertThat(instrument(id).question(question).orElseThrow().loinc()).isEqualTo(code);
  }

  @Test
  void theBamUsesOurOwnCodesBecauseItHasNoVerifiedLoinc() {
    for (String id : List.of("BAM", "BAM-R", "BAM-IOP")) {
      assertThat(instrument(id).loinc()).isNull();
      assertThat(instrument(id).questions()).allSatisfy(q -> assertThat(q.loinc()).isNull());
      assertThat(instrument(id).question("1")).get().satisfies(q -> assertThat(((Question.Choice) q).options())
          .allSatisfy(o -> assertThat(o.system()).isEqualTo("urn:handrail:codes:bam")));
    }
  }

  @Test
  void wordingIsTheInstrumentsOwn() {
    assertThat(instrument("PHQ-9").question("9").orElseThrow().text()).isEqualTo("Thoughts that you would be better off dead or of hurting yourself in some way");
    assertThat(instrument("PHQ-9").question("9").orElseThrow().intro()).startsWith("Over the past 2 weeks, how often have you been bothered");
    assertThat(instrument("GAD-7").question("5").orElseThrow().text()).isEqualTo("Being so restless that it is hard to sit still");
    assertThat(instrument("BAM-IOP").question("7A").orElseThrow().intro()).isEqualTo("In the past 7 days, how many days did you use any of the following drugs:");
  }

  @Test
  void aVersionStaysReadableForTheResponsesGivenInIt() {
    assertThat(Fixtures.INSTRUMENTS.version(Fixtures.PHQ9, "1.0.0")).isPresent();
    assertThat(Fixtures.INSTRUMENTS.version(Fixtures.PHQ9, "0.9.0")).isEmpty();
  }

  @Test
  void anUnsupportedItemTypeIsRefusedNamingTheElement() {
    refused(q -> q.replaceFirst("\"type\": \"choice\"", "\"type\": \"attachment\""), s -> s, "Questionnaire.item[0].item[0].type");
  }

  @Test
  void skipLogicOnALaterQuestionIsRefusedNamingTheElement() {
    refused(q -> q.replaceFirst("\"required\": true", "\"required\": true, \"enableWhen\": [{\"question\":\"2\",\"operator\":\"=\","
        + "\"answerCoding\":{\"code\":\"LA6568-5\"}}]"), s -> s, "item[0].item[0].enableWhen[0]");
  }

  @Test
  void aQuestionThatWaitsForItselfIsRefusedNamingTheElement() {
    refused(q -> q.replaceFirst("\"required\": true", "\"required\": true, \"enableWhen\": [{\"question\":\"1\",\"operator\":\"=\","
        + "\"answerCoding\":{\"code\":\"LA6568-5\"}}]"), s -> s, "item[0].item[0].enableWhen[0].question");
  }

  @Test
  void aQuestionIdUsedTwiceIsRefused() {
    refused(q -> q.replace("\"linkId\": \"2\"", "\"linkId\": \"1\""), s -> s, "item[0].item[1].linkId");
  }

  @Test
  void aScoreOverAQuestionNobodyAsksIsRefused() {
    refused(q -> q, s -> s.replaceFirst("\"9\"\n", "\"9\", \"12\"\n"), "question “12”");
  }

  @Test
  void aQuestionNeitherScoredNorListedAsUnscoredIsRefused() {
    refused(q -> q, s -> s.replaceFirst("\"unscored\": \\[\\s*\"10\"\\s*]", "\"unscored\": []"), "question “10”");
  }

  @Test
  void bandsWithAGapAreRefused() {
    refused(q -> q, s -> s.replaceFirst("\"min\": 5,", "\"min\": 6,"), "gap or overlap at “mild”");
  }

  @Test
  void bandsThatEndEarlyAreRefused() {
    refused(q -> q, s -> s.replaceFirst("\"min\": 20,\\s*\"max\": 27", "\"min\": 20, \"max\": 26"), "highest score");
  }

  @Test
  void aRangeTheAnswersCannotReachIsRefused() {
    refused(q -> q.replaceFirst("\"valueDecimal\": 3", "\"valueDecimal\": 4"), s -> s, "0 to 28");
  }

  @Test
  void anUnknownFormulaIsRefused() {
    refused(q -> q, s -> s.replace("\"formula\": \"sum\"", "\"formula\": \"mean\""), "Scoring.scores[0].formula");
  }

  @Test
  void aScoringOfAnotherVersionIsRefused() {
    refused(q -> q, s -> s.replace("phq-9|1.0.0", "phq-9|2.0.0"), "Scoring.questionnaire");
  }

  @Test
  void anAlertOnAnAnswerThatCannotBeGivenIsRefused() {
    refused(q -> q, s -> s.replace("\"atLeast\": 1", "\"atLeast\": 7"), "Scoring.alerts.self-harm");
  }

  private static void refused(UnaryOperator<String> questionnaire, UnaryOperator<String> scoring, String naming) {
    String asked = Fixtures.INSTRUMENTS.questionnaire(Fixtures.PHQ9, "1.0.0").orElseThrow();
    String scored = resource("/instruments/phq-9/1.0.0/scoring.json");
    assertThat(questionnaire.apply(asked).equals(asked) && scoring.apply(scored).equals(scored)).as("the definition was changed").isFalse();
    assertThatThrownBy(() -> Instrument.of(QuestionnaireReader.read(json(questionnaire.apply(asked))), ScoringReader.read(json(scoring.apply(scored)))))
        .isInstanceOf(InvalidInstrument.class)
        .hasMessageContaining(naming);
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text);
  }

  private static String resource(String path) {
    try (var in = java.util.Objects.requireNonNull(InstrumentDefinitionTests.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
