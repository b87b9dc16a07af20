package org.handrail.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Text messages, read back by a stub of a provider. */
@HandrailTest
class TextMessageTests {
  @Autowired House house;
  @Autowired Messages messages;
  @Autowired Outbox outbox;
  @Autowired Templates templates;
  @Autowired Organizations organizations;
  @Autowired MessageSettings settings;
  @Autowired SettableClock clock;
  @Autowired JsonMapper json;
  @Autowired MockMvc mvc;

  private final List<JsonNode> received = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private volatile int answer = 202;
  private HttpServer provider;
  private OrganizationId organization;

  @BeforeEach
  void aProvider() throws IOException {
    organization = house.newOrganization();
    clock.set(Instant.parse("2026-11-18T17:00:00Z"));
    provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    provider.createContext(
        "/texts",
        exchange -> {
          received.add(json.readTree(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key") + " " + exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    provider.start();
  }

  @AfterEach
  void gone() {
    provider.stop(0);
    clock.follow();
  }

  private void queue(String phone) {
    Tenant.run(
        organization,
        () ->
            messages.queue(
                new NewMessage(
                    "visit-1", "visit-reminder", phone, Map.of("day", "Thursday", "time", "18:00", "contact", "sign in"), null, null,
                    Channel.SMS)));
  }

  private void send() {
    var url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/texts");
    new SendDueMessages(outbox, templates, organizations, clock, Map.of(Channel.SMS, new SmsTransport(url, "secret", json)))
        .send(organization);
  }

  private Outbox.Entry only() {
    return Tenant.in(organization, () -> outbox.newest(10)).getFirst();
  }

  @Test
  void a_text_is_handed_over_once_in_neutral_words_and_not_kept() {
    queue("(405) 555-0142");
    send();
    send();
    assertThat(received).singleElement().satisfies(text -> {
      assertThat(text.get("to").asString()).isEqualTo("+14055550142");
      assertThat(text.get("text").asString()).isEqualTo("A reminder: you have an appointment on Thursday at 18:00. To change it, sign in.");
    });
    assertThat(keys).containsExactly(only().id() + " Bearer secret");
    assertThat(only().state()).isEqualTo(Outbox.State.SENT);
    assertThat(outbox.filling(only())).isEmpty();
  }

  @Test
  void a_busy_provider_is_asked_again_with_the_same_key_and_a_refused_number_is_not() {
    queue("405 555 0142");
    answer = 503;
    send();
    assertThat(only().state()).isEqualTo(Outbox.State.QUEUED);
    clock.advance(java.time.Duration.ofMinutes(2));
    answer = 422;
    send();
    assertThat(only().state()).isEqualTo(Outbox.State.DEAD);
    assertThat(keys).hasSize(2).allMatch(keys.getFirst()::equals);
  }

  @Test
  void what_is_no_number_is_shown_as_undeliverable() {
    queue("12");
    send();
    assertThat(received).isEmpty();
    assertThat(only().failure()).isEqualTo("This is not a phone number");
  }

  @Test
  void a_reminder_waits_for_the_organizations_own_quiet_hours() {
    var until = java.time.LocalTime.of(9, 30);
    Tenant.run(organization, () -> settings.save(
        new MessageSettings.Settings(java.time.LocalTime.of(19, 0), until, false, "", null, 0)).orElseThrow());
    clock.set(Instant.parse("2026-11-19T02:00:00Z"));
    queue("4055550142");
    var zone = Tenant.in(organization, () -> organizations.current().timeZone());
    assertThat(only().dueAt().atZone(zone).toLocalTime()).isEqualTo(until);
  }

  @Test
  void an_address_without_encryption_is_refused_unless_it_is_this_machine() {
    assertThatThrownBy(() -> new SmsSettings(URI.create("http://texts.example.org/send"), null))
        .hasMessageContaining("https://");
    assertThat(new SmsSettings(URI.create("https://texts.example.org/send"), null).url()).isNotNull();
  }

  @Test
  void text_messages_are_switched_on_only_with_an_agreement_on_record() throws Exception {
    var admin = house.staff(organization, Role.ADMIN);
    var form = Map.of("quietFrom", "21:00", "quietUntil", "08:00", "version", "0", "sms", "on");
    var refused = post("/admin/messages/settings");
    form.forEach(refused::param);
    mvc.perform(refused.with(house.signedIn(admin)))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("business-associate agreement")));
    var saved = post("/admin/messages/settings").param("agreementWith", "Example Texts").param("agreementOn", "2026-01-05");
    form.forEach(saved::param);
    mvc.perform(saved.with(house.signedIn(admin))).andExpect(redirectedUrl("/admin/messages"));
    assertThat(Tenant.in(organization, settings::current).smsOn()).isTrue();
  }
}
