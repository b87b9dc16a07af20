package org.handrail.foundation.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class OutboxTests {
  @Autowired House house;
  @Autowired Messages messages;
  @Autowired Outbox outbox;
  @Autowired Templates templates;
  @Autowired Organizations organizations;
  @Autowired SettableClock clock;
  @Autowired PlatformTransactionManager transactions;

  OrganizationId organization;
  final List<Transport.Mail> handed = new ArrayList<>();

  @BeforeEach
  void anEmptyOutbox() {
    organization = house.newOrganization();
    clock.set(Instant.parse("2026-11-18T17:00:00Z"));
  }

  @AfterEach
  void theRealTimeAgain() {
    clock.follow();
  }

  private void queueCode(String key) {
    Tenant.run(organization, () -> messages.queue(code(key, "sam@example.org")));
  }

  private static NewMessage code(String key, String to) {
    return NewMessage.toOther(to, "code", Map.of("code", "493 116", "minutes", "10"), key);
  }

  private SendDueMessages through(Transport transport) {
    return new SendDueMessages(outbox, templates, organizations, clock, Map.of(Channel.EMAIL, transport));
  }

  private Transport accepting() {
    return mail -> {
      handed.add(mail);
      return new Transport.Handed.Accepted();
    };
  }

  private Outbox.Entry only() {
    return Tenant.in(organization, () -> outbox.newest(10)).getFirst();
  }

  @Test
  void a_real_mail_arrives_with_neutral_words() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      queueCode("code-1");
      var settings =
          new MailSettings("127.0.0.1", server.getSmtp().getPort(), null, null, "handrail@example.org", false,
              java.time.LocalTime.of(21, 0), java.time.LocalTime.of(8, 0));
      assertThat(through(new SmtpTransport(settings)).send(organization)).isPositive();
      var mail = java.util.Arrays.stream(server.getReceivedMessages()).findFirst().orElseThrow();
      assertThat(mail.getSubject()).isEqualTo("Your Handrail code");
      assertThat(GreenMailUtil.getBody(mail)).contains("Your Handrail code is 493 116.");
      assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("sam@example.org");
      assertThat(mail.getMessageID()).isEqualTo("<" + only().id() + "@example.org>");
    } finally {
      server.stop();
    }
    assertThat(only().state()).isEqualTo(Outbox.State.SENT);
    assertThat(outbox.filling(only())).as("links and codes are not kept").isEmpty();
  }

  @Test
  void whoever_reads_the_database_cannot_use_a_link_that_waits_there() throws Exception {
    String link = "https://handrail.example/password/2fK-sSlJ93";
    Tenant.run(
        organization,
        () -> messages.queue(NewMessage.toOther("sam@example.org", "password-reset", Map.of("link", link, "until", "18:30"), "reset-1")));
    assertThat(row()).contains("password-reset").doesNotContain("2fK-sSlJ93", "18:30");
    var failing = through(mail -> new Transport.Handed.Rejected("The mail server refused the address"));
    failing.send(organization);
    assertThat(row()).as("undeliverable, kept for another try").doesNotContain("2fK-sSlJ93");
    Tenant.run(organization, () -> outbox.revive(only().id()));
    through(accepting()).send(organization);
    assertThat(handed).singleElement().satisfies(mail -> assertThat(mail.body()).contains(link));
    assertThat(row()).as("nothing is left to break open").contains("sealed: null");
  }

  @Test
  void a_message_queued_before_contents_were_encrypted_is_sent_all_the_same() throws Exception {
    queueCode("code-1");
    try (var connection = TestDatabase.asOwner();
        var change = connection.prepareStatement("update message set sealed = null, filling = '{\"code\": \"493 116\", \"minutes\": \"10\"}' where id = ?")) {
      change.setObject(1, only().id().value());
      change.executeUpdate();
    }
    through(accepting()).send(organization);
    assertThat(handed).singleElement().satisfies(mail -> assertThat(mail.body()).contains("493 116"));
  }

  /** All columns of the only message, bytes as text, as somebody sees them who reads the database. */
  private String row() throws Exception {
    try (var connection = TestDatabase.asOwner();
        var select = connection.prepareStatement("select * from message where organization_id = ?")) {
      select.setObject(1, organization.value());
      var rows = select.executeQuery();
      rows.next();
      var all = new StringBuilder();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        Object value = rows.getObject(i);
        all.append(rows.getMetaData().getColumnName(i)).append(": ")
            .append(value instanceof byte[] bytes ? new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1) : value).append('\n');
      }
      return all.toString();
    }
  }

  @Test
  void what_is_rolled_back_is_never_sent() {
    Tenant.run(
        organization,
        () ->
            new TransactionTemplate(transactions)
                .executeWithoutResult(
                    status -> {
                      messages.queue(code("code-1", "sam@example.org"));
                      status.setRollbackOnly();
                    }));
    through(accepting()).send(organization);
    assertThat(handed).isEmpty();
  }

  @Test
  void the_same_key_is_one_message() {
    queueCode("code-1");
    queueCode("code-1");
    through(accepting()).send(organization);
    through(accepting()).send(organization);
    assertThat(handed).hasSize(1);
  }

  @Test
  void a_message_that_can_wait_waits_for_the_morning_and_a_code_does_not() {
    clock.set(Instant.parse("2026-11-18T04:00:00Z")); // 10 pm in Chicago
    queueCode("code-1");
    Tenant.run(
        organization,
        () ->
            messages.queue(
                NewMessage.toOther("sam@example.org", "something-new", Map.of("link", "https://x.example"), "new-1")));
    through(accepting()).send(organization);
    assertThat(handed).extracting(Transport.Mail::subject).containsExactly("Your Handrail code");
    clock.set(Instant.parse("2026-11-18T14:00:00Z"));
    through(accepting()).send(organization);
    assertThat(handed).hasSize(2);
  }

  @Test
  void a_failure_is_tried_again_later_and_given_up_visibly() {
    queueCode("code-1");
    var failing = through(mail -> new Transport.Handed.Failed("The mail server could not be reached"));
    failing.send(organization);
    assertThat(only().state()).isEqualTo(Outbox.State.QUEUED);
    assertThat(only().dueAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));
    for (int n = 1; n < Retry.MOST_ATTEMPTS; n++) {
      clock.advance(Duration.ofHours(5));
      failing.send(organization);
    }
    assertThat(only().state()).isEqualTo(Outbox.State.DEAD);
    assertThat(only().failure()).contains("could not be reached");
    assertThat(Tenant.in(organization, () -> outbox.revive(only().id()))).isTrue();
    through(accepting()).send(organization);
    assertThat(only().state()).isEqualTo(Outbox.State.SENT);
  }

  @Test
  void an_address_that_cannot_be_one_does_not_fail_the_caller() {
    Tenant.run(organization, () -> messages.queue(code("code-1", "not an address\nBcc: x@example.org")));
    assertThat(only().state()).isEqualTo(Outbox.State.DEAD);
    assertThat(only().failure()).contains("not an e-mail address");
  }

  @Test
  void a_process_that_died_while_sending_is_taken_over_after_the_claim() {
    queueCode("code-1");
    Tenant.run(organization, () -> outbox.claim(10, List.of(Channel.EMAIL)));
    through(accepting()).send(organization);
    assertThat(handed).as("claimed by the other process").isEmpty();
    clock.advance(Outbox.CLAIM);
    through(accepting()).send(organization);
    assertThat(handed).hasSize(1);
  }

  @Test
  void two_nodes_share_the_work_and_send_nothing_twice() throws Exception {
    IntStream.range(0, 120).forEach(n -> queueCode("code-" + n));
    Map<String, Integer> times = new ConcurrentHashMap<>();
    Transport counting =
        mail -> {
          times.merge(mail.key(), 1, Integer::sum);
          return new Transport.Handed.Accepted();
        };
    try (var pool = Executors.newFixedThreadPool(3)) {
      Callable<Integer> node = () -> through(counting).send(organization);
      for (var done : pool.invokeAll(List.of(node, node, node))) {
        done.get();
      }
    }
    assertThat(times).hasSizeGreaterThanOrEqualTo(120);
    assertThat(times.entrySet().stream().filter(e -> e.getValue() > 1).collect(Collectors.toSet())).isEmpty();
  }

  @Test
  void without_a_mail_server_messages_are_kept() {
    queueCode("code-1");
    assertThat(new SendDueMessages(outbox, templates, organizations, clock, Map.of()).send(organization)).isZero();
    assertThat(only().state()).isEqualTo(Outbox.State.QUEUED);
  }

  @Test
  void one_message_that_cannot_be_made_does_not_hold_up_the_others() {
    queueCode("code-1");
    queueCode("code-2");
    var picky =
        through(
            mail -> {
              if (handed.isEmpty()) {
                handed.add(mail);
                throw new IllegalStateException("boom");
              }
              return new Transport.Handed.Accepted();
            });
    assertThat(picky.send(organization)).isEqualTo(1);
  }

  @Test
  void an_unknown_template_or_a_missing_value_is_a_bug() {
    assertThatThrownBy(
            () ->
                Tenant.run(
                    organization,
                    () -> messages.queue(NewMessage.toOther("a@example.org", "code", Map.of("code", "1"), "k"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
