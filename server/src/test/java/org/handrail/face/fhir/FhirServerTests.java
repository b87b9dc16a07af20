package org.handrail.face.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handrail.face.fhir.BundleText.aReferral;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.people.Partners;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.PartnerTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Over a real connection, as a hospital's system sends. */
@HandrailTest
@SuppressWarnings("NullAway.Init")
class FhirServerTests {
  @Autowired House house;
  @Autowired Partners partners;
  @Autowired PartnerTokens tokens;
  @Autowired Inquiries inquiries;
  @LocalServerPort int port;

  private OrganizationId organization;
  private Actor admin;
  private String token;

  @BeforeEach
  void aPartnerWithAToken() {
    organization = house.newOrganization();
    admin = house.staff(organization, Role.ADMIN, Role.ADMISSIONS);
    token = token("Mercy Hospital");
  }

  private String token(String name) {
    return house.as(admin, () -> {
      PartnerId partner = partners.add(name, Partners.Kind.HOSPITAL, null, null).orElseThrow();
      return tokens.issue(partner, "Discharge system").orElseThrow();
    });
  }

  private HttpResponse<String> send(String bearer, String type, HttpRequest.BodyPublisher body, String... headers) {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/fhir")).header("Content-Type", type).POST(body);
      if (!bearer.isEmpty()) request.header("Authorization", "Bearer " + bearer);
      if (headers.length > 0) request.headers(headers);
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private HttpResponse<String> send(byte[] body) {
    return send(token, "application/fhir+json", HttpRequest.BodyPublishers.ofByteArray(body));
  }

  private List<Inquiry> open() {
    return house.as(admin, () -> inquiries.open());
  }

  @Test
  void a_bundle_becomes_an_inquiry_of_the_tokens_organization() {
    var answer = send(aReferral().condition("c", "Patient/pat", "").bytes());
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json;charset=UTF-8");
    assertThat(JsonMapper.builder().build().readTree(answer.body()).path("resourceType").asString()).isEqualTo("OperationOutcome");
    assertThat(open()).singleElement().satisfies(q -> assertThat(q.partnerName()).isEqualTo("Mercy Hospital"));
  }

  @Test
  void the_same_bundle_eight_times_at_once_makes_one_inquiry() throws Exception {
    byte[] bytes = aReferral().bytes();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> one = () -> send(bytes).statusCode();
      var codes = new ArrayList<Integer>();
      for (var answer : threads.invokeAll(Collections.nCopies(8, one))) codes.add(answer.get());
      assertThat(codes).containsOnly(200, 201).containsOnlyOnce(201);
    }
    assertThat(open()).hasSize(1);
  }

  @Test
  void xml_is_answered_in_xml() {
    String xml = """
        <Bundle xmlns="http://hl7.org/fhir"><entry><resource><Patient><id value="p"/><name><text value="Ren Okafor"/></name><birthDate value="1988-03-02"/></Patient></resource></entry></Bundle>""";
    var answer = send(token, "application/fhir+xml; charset=utf-8", HttpRequest.BodyPublishers.ofString(xml));
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).startsWith("<OperationOutcome xmlns=\"http://hl7.org/fhir\"><issue><severity value=\"information\"/>");
  }

  @Test
  void packed_with_gzip_it_is_read_too() throws Exception {
    var packed = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(aReferral().bytes());
    }
    assertThat(send(token, "application/fhir+json", HttpRequest.BodyPublishers.ofByteArray(packed.toByteArray()), "Content-Encoding", "gzip").statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "hr_nobody_abc", "hr__x"})
  void without_a_token_nothing_is_taken(String bearer) {
    var answer = send(bearer, "application/fhir+json", HttpRequest.BodyPublishers.ofByteArray(aReferral().bytes()));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(open()).isEmpty();
  }

  @Test
  void an_ended_token_opens_nothing_at_once() {
    assertThat(send(aReferral().bytes()).statusCode()).isEqualTo(201);
    house.as(admin, () -> tokens.revoke(tokens.all().getFirst().id()).orElseThrow());
    assertThat(send(aReferral().allergy("a", "Latex").bytes()).statusCode()).isEqualTo(401);
  }

  @Test
  void the_token_itself_is_kept_nowhere() {
    assertThat(house.as(admin, () -> tokens.all())).singleElement().satisfies(t -> {
      assertThat(t.toString()).doesNotContain(token);
      assertThat(t.lastUsedAt()).isNull();
    });
    send(aReferral().bytes());
    assertThat(house.as(admin, () -> tokens.all())).singleElement().satisfies(t -> assertThat(t.lastUsedAt()).isNotNull());
  }

  @Test
  void two_partners_may_use_the_same_identifier_but_one_may_not_reuse_it() {
    assertThat(send(aReferral().identified("urn:x", "1").bytes()).statusCode()).isEqualTo(201);
    assertThat(send(aReferral().identified("urn:x", "1").allergy("a", "Latex").bytes()).statusCode()).isEqualTo(409);
    token = token("Cedar Hollow");
    assertThat(send(aReferral().identified("urn:x", "1").allergy("a", "Aspirin").bytes()).statusCode()).isEqualTo(201);
  }

  @Test
  void what_cannot_be_taken_names_the_path() {
    var answer = send(aReferral().condition("c", "Patient/pat", "").patient("other", "1990-01-01").bytes());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"code\":\"multiple-matches\"", "\"expression\":[\"Bundle.entry[2].resource\"]");
    assertThat(send("{".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(400);
    assertThat(send(token, "application/json", HttpRequest.BodyPublishers.ofByteArray(aReferral().bytes())).statusCode()).isEqualTo(415);
    assertThat(send(token, "application/fhir+json; fhirVersion=3.0", HttpRequest.BodyPublishers.ofByteArray(aReferral().bytes())).statusCode()).isEqualTo(415);
    assertThat(open()).isEmpty();
  }

  @Test
  void a_hundred_megabytes_are_refused_while_they_arrive() {
    byte[] megabyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
    var body = HttpRequest.BodyPublishers.ofInputStream(() -> {
      var parts = new ArrayList<InputStream>();
      parts.add(new ByteArrayInputStream("{\"resourceType\":\"Bundle\",".getBytes(StandardCharsets.US_ASCII)));
      for (int i = 0; i < 100; i++) parts.add(new ByteArrayInputStream(megabyte));
      return new SequenceInputStream(Collections.enumeration(parts));
    });
    var answer = send(token, "application/fhir+json", body);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("Bundle: larger than 20 MB unpacked");
    assertThat(open()).isEmpty();
  }
}
