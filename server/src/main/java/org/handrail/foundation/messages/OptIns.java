package org.handrail.foundation.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.handrail.foundation.people.Contact;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Ids;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who wants reminders, how, and at which address. A yes counts for the address it was said about: when somebody's number
 * changes, nothing goes to the new one before they were asked.
 */
@Repository
@Transactional(readOnly = true)
public class OptIns {
  private final JdbcClient jdbc;
  private final Patients patients;
  private final MessageSettings settings;
  private final Clock clock;

  OptIns(JdbcClient jdbc, Patients patients, MessageSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.patients = patients;
    this.settings = settings;
    this.clock = clock;
  }

  /** How keys of messages begin that hang on this opt-in: they are taken back with it. */
  public static String under(PatientId patient, Channel channel) {
    return "opt-in:" + patient + ":" + channel + ":";
  }

  /** All a patient ever said, newest first. */
  public List<OptIn> history(PatientId patient) {
    return jdbc.sql("select * from message_opt_in where patient_id = :patient order by said_at desc, id desc")
        .param("patient", patient.value())
        .query(OptIns::optIn)
        .list();
  }

  /** Where reminders may go now, by patient: those who want none are missing. */
  public Map<PatientId, Map<Channel, String>> addresses(Collection<PatientId> of) {
    Map<PatientId, Map<Channel, String>> wanted = new HashMap<>();
    if (of.isEmpty()) {
      return wanted;
    }
    jdbc.sql(
            """
            select distinct on (patient_id, channel) * from message_opt_in where patient_id = any(:patients)
             order by patient_id, channel, said_at desc, id desc
            """)
        .param("patients", of.stream().map(PatientId::value).distinct().toArray(UUID[]::new))
        .query(
            row -> {
              OptIn said = optIn(row, 0);
              if (said.wanted()) {
                wanted
                    .computeIfAbsent(Sql.id(row, "patient_id", PatientId::new), p -> new EnumMap<>(Channel.class))
                    .put(said.channel(), said.address());
              }
            });
    Map<PatientId, Patient> who = patients.find(wanted.keySet());
    boolean texts = settings.canText();
    wanted.forEach(
        (patient, channels) ->
            channels.entrySet().removeIf(
                e ->
                    (e.getKey() == Channel.SMS && !texts)
                        || !address(Optional.ofNullable(who.get(patient)), e.getKey()).equals(Optional.of(e.getValue()))));
    wanted.values().removeIf(Map::isEmpty);
    return wanted;
  }

  /** The address of a channel that is on file and can be one. */
  public Optional<String> onFile(PatientId patient, Channel channel) {
    return address(patients.find(patient), channel);
  }

  /**
   * Asks again for one patient, so that whoever takes it back at this moment comes before or after the caller's transaction,
   * never in its middle.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Map<Channel, String> hold(PatientId patient) {
    lock(patient);
    return addresses(List.of(patient)).getOrDefault(patient, Map.of());
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void lock(PatientId patient) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))").param("key", "opt-in:" + patient).query().listOfRows();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void add(PatientId patient, Channel channel, boolean wanted, String address, @Nullable StaffId askedBy) {
    jdbc.sql(
            """
            insert into message_opt_in (id, organization_id, patient_id, channel, wanted, address, staff_id, said_at)
            values (:id, :organization, :patient, :channel, :wanted, :address, :staff, :now)
            """)
        .param("id", Ids.next())
        .param("organization", Tenant.current().value())
        .param("patient", patient.value())
        .param("channel", channel.name())
        .param("wanted", wanted)
        .param("address", address)
        .param("staff", Sql.uuidOrNull(askedBy), Types.OTHER)
        .param("now", Sql.at(clock.instant()))
        .update();
  }

  private static Optional<String> address(Optional<Patient> patient, Channel channel) {
    Optional<Contact> contact = patient.filter(p -> p.identity().deceasedOn() == null).map(p -> p.identity().contact());
    return switch (channel) {
      case EMAIL -> contact.map(Contact::email).map(String::strip).filter(Address::valid);
      case SMS -> contact.map(Contact::phone).map(PhoneNumber::international).filter(number -> !number.isEmpty());
    };
  }

  private static OptIn optIn(ResultSet row, int n) throws SQLException {
    return new OptIn(
        Channel.valueOf(row.getString("channel")), row.getBoolean("wanted"), row.getString("address"),
        Sql.idOrNull(row, "staff_id", StaffId::new), Sql.instant(row, "said_at"));
  }
}
