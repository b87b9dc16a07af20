package org.handrail.foundation.messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SecretBox;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The queue: each method is a transaction of its own, or part of the caller's. */
@Repository
@Transactional
class Outbox implements Messages {
  private static final String TOO_LATE = "It would have come too late";

  /** Longer than any attempt takes; a message claimed by a process that died is tried again after it. */
  static final Duration CLAIM = Duration.ofMinutes(5);

  /**
   * One message as it lies in the queue.
   *
   * @param content what fills its template, to be read by {@link #filling}
   * @param sealed false for one that was queued before contents were encrypted
   */
  record Entry(
      MessageId id, Channel channel, String recipient, @Nullable PatientId patient, String template, int version, Instant queuedAt, Instant dueAt, State state,
      int attempts, @Nullable Instant sentAt, @Nullable Instant uselessFrom, @Nullable String failure, byte[] content, boolean sealed) {}

  enum State {
    QUEUED,
    SENDING,
    SENT,
    DEAD
  }

  private final JdbcClient jdbc;
  private final Templates templates;
  private final Organizations organizations;
  private final MessageSettings settings;
  private final JsonMapper json;
  private final SecretBox box;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Templates templates, Organizations organizations, MessageSettings settings, JsonMapper json,
      SecretBox box, Clock clock) {
    this.jdbc = jdbc;
    this.templates = templates;
    this.organizations = organizations;
    this.settings = settings;
    this.json = json;
    this.box = box;
    this.clock = clock;
  }

  @Override
  public MessageId queue(NewMessage message) {
    Template template = templates.newest(message.template());
    template.subject(message.values());
    template.body(message.values());
    Instant now = clock.instant();
    ZoneId zone = message.zone() == null ? organizations.current().timeZone() : message.zone();
    Instant due = template.waits() ? settings.goesAt(now, zone) : now;
    boolean text = message.channel() == Channel.SMS;
    String to = text ? PhoneNumber.international(message.to()) : message.to().strip();
    boolean possible = text ? !to.isEmpty() : Address.valid(to);
    MessageId id = MessageId.next();
    return jdbc.sql(
            """
            insert into message (id, organization_id, key, channel, recipient, template, template_version, filling, sealed, patient_id,
              staff_id, queued_at, due_at, useless_from, state, failure)
            values (:id, :organization, :key, :channel, :to, :template, :version, '{}', :sealed, :patient, :staff, :now,
              :due, :uselessFrom, :state, :failure)
            on conflict on constraint message_once do update set key = excluded.key
            returning id
            """)
        .param("id", id.value())
        .param("organization", Tenant.current().value())
        .param("key", message.key())
        .param("channel", message.channel().name())
        .param("to", possible ? to : message.to().strip())
        .param("template", template.id())
        .param("version", template.version())
        .param("sealed", box.close(json.writeValueAsBytes(message.values()), id.value()))
        .param("patient", Sql.uuidOrNull(message.patient()), Types.OTHER)
        .param("staff", Sql.uuidOrNull(message.staff()), Types.OTHER)
        .param("now", Sql.at(now))
        .param("due", Sql.at(due))
        .param("uselessFrom", Sql.atOrNull(message.uselessFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("state", possible ? State.QUEUED.name() : State.DEAD.name())
        .param("failure", possible ? null : text ? "This is not a phone number" : "This is not an e-mail address", Types.VARCHAR)
        .query((row, n) -> Sql.id(row, "id", MessageId::new))
        .single();
  }

  @Override
  public int withdraw(String keyBegins) {
    return jdbc.sql("delete from message where starts_with(key, :begins) and state <> 'SENT' and sent_at is null")
        .param("begins", keyBegins)
        .update();
  }

  /** Takes the messages that are due, so that no other node takes them too. Oldest first. */
  List<Entry> claim(int most, Collection<Channel> channels) {
    Instant now = clock.instant();
    jdbc.sql(
            """
            update message set state = 'DEAD', failure = :late
             where state in ('QUEUED', 'SENDING') and due_at <= :now and useless_from <= :now
            """)
        .param("late", TOO_LATE)
        .param("now", Sql.at(now))
        .update();
    return jdbc.sql(
            """
            update message set state = 'SENDING', attempts = attempts + 1, due_at = :until
             where id in (select id from message where state in ('QUEUED', 'SENDING') and due_at <= :now
                             and channel = any(:channels)
                           order by due_at, id limit :most for update skip locked)
            returning *
            """)
        .param("now", Sql.at(now))
        .param("until", Sql.at(now.plus(CLAIM)))
        .param("most", most)
        .param("channels", channels.stream().map(Channel::name).toArray(String[]::new))
        .query(this::entry)
        .list();
  }

  /** False when it was taken back after it was claimed. */
  @Transactional(readOnly = true)
  public boolean stillThere(MessageId id) {
    return jdbc.sql("select exists (select 1 from message where id = :id)").param("id", id.value()).query(Boolean.class).single();
  }

  void sent(MessageId id) {
    jdbc.sql("update message set state = 'SENT', sent_at = :now, failure = null, filling = '{}', sealed = null where id = :id")
        .param("now", Sql.at(clock.instant()))
        .param("id", id.value())
        .update();
  }

  void failed(MessageId id, String reason, Instant again) {
    jdbc.sql("update message set state = 'QUEUED', failure = :reason, due_at = :again where id = :id and state = 'SENDING'")
        .param("reason", reason)
        .param("again", Sql.at(again))
        .param("id", id.value())
        .update();
  }

  void dead(MessageId id, String reason) {
    jdbc.sql("update message set state = 'DEAD', failure = :reason where id = :id and state = 'SENDING'")
        .param("reason", reason)
        .param("id", id.value())
        .update();
  }

  /** Tries a dead message once more from the start. False when it is not dead, or would come too late. */
  boolean revive(MessageId id) {
    return jdbc.sql("update message set state = 'QUEUED', attempts = 0, due_at = :now where id = :id and state = 'DEAD' and (useless_from is null or useless_from > :now)")
            .param("now", Sql.at(clock.instant()))
            .param("id", id.value())
            .update()
        == 1;
  }

  @Transactional(readOnly = true)
  public Map<State, Integer> counts() {
    var counts = new java.util.EnumMap<State, Integer>(State.class);
    jdbc.sql("select state, count(*) as n from message group by state")
        .query((row, n) -> Map.entry(State.valueOf(row.getString("state")), row.getInt("n")))
        .list()
        .forEach(e -> counts.put(e.getKey(), e.getValue()));
    return counts;
  }

  /** The newest, undeliverable ones first. */
  @Transactional(readOnly = true)
  public List<Entry> newest(int most) {
    return jdbc.sql("select * from message order by (state = 'DEAD') desc, queued_at desc, id desc limit :most")
        .param("most", most)
        .query(this::entry)
        .list();
  }

  /**
   * What fills the template of this message; empty once it was sent.
   *
   * @throws IllegalStateException when it was closed with another key
   */
  Map<String, String> filling(Entry entry) {
    byte[] plain = entry.sealed() ? box.open(entry.content(), entry.id().value()) : entry.content();
    return json.readValue(plain, new TypeReference<Map<String, String>>() {});
  }

  private Entry entry(ResultSet row, int n) throws SQLException {
    byte[] sealed = row.getBytes("sealed");
    return new Entry(
        Sql.id(row, "id", MessageId::new),
        Channel.valueOf(row.getString("channel")),
        row.getString("recipient"),
        Sql.idOrNull(row, "patient_id", PatientId::new),
        row.getString("template"),
        row.getInt("template_version"),
        Sql.instant(row, "queued_at"),
        Sql.instant(row, "due_at"),
        State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        Sql.instantOrNull(row, "sent_at"),
        Sql.instantOrNull(row, "useless_from"),
        row.getString("failure"),
        sealed == null ? row.getString("filling").getBytes(StandardCharsets.UTF_8) : sealed,
        sealed != null);
  }
}
