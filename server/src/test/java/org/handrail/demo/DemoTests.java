package org.handrail.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handrail.HandrailTest;
import org.handrail.foundation.accounts.OrganizationSettings;
import org.handrail.foundation.people.Organization;
import org.handrail.foundation.people.Organizations;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.accounts.DemoMark;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.DemoLoader;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.platform.Tenant;
import org.handrail.path.attendance.Attendances;
import org.handrail.path.attendance.UnrecordedSessions;
import org.handrail.path.attendance.WeeklyDose;
import org.handrail.path.attendance.notes.Note;
import org.handrail.path.attendance.notes.Notes;
import org.handrail.path.inquiry.Inquiries;
import org.handrail.path.inquiry.Inquiry;
import org.handrail.path.inquiry.Stage;
import org.handrail.path.plan.Plans;
import org.handrail.path.week.CallOffSession;
import org.handrail.path.week.Expected;
import org.handrail.path.week.Rosters;
import org.handrail.path.week.Session;
import org.handrail.path.week.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a visitor may rely on finding in the demo. It is loaded once, on a Wednesday at 17:35 in Chicago. */
@HandrailTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoTests {
  private static final int WEEKS = 6;
  private static final Instant NOW = Instant.parse("2026-11-18T23:35:00Z");

  @Autowired DemoLoader demo;
  @Autowired SettableClock clock;
  @Autowired Organizations organizations;
  @Autowired Sessions sessions;
  @Autowired Rosters rosters;
  @Autowired Attendances attendances;
  @Autowired UnrecordedSessions unrecorded;
  @Autowired WeeklyDose dose;
  @Autowired Notes notes;
  @Autowired Patients patients;
  @Autowired Plans plans;
  @Autowired Inquiries inquiries;
  @Autowired OrganizationSettings settings;
  @Autowired CallOffSession callOff;
  @Autowired Again again;
  @Autowired DemoMark mark;
  @Autowired Audit audit;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;
  private Organization riverbend;

  @BeforeAll
  void load() {
    clock.set(NOW);
    demo.load(Optional.empty(), line -> {});
    riverbend = organizations.bySlug("riverbend-recovery").orElseThrow();
    clock.set(NOW);
  }

  @AfterAll
  void follow() {
    clock.follow();
  }

  @Test
  void a_second_load_changes_nothing_and_leaves_the_clock_as_it_was() {
    List<Integer> before = rows();
    List<String> said = new ArrayList<>();
    demo.load(Optional.empty(), said::add);
    assertThat(rows()).isEqualTo(before);
    assertThat(said).containsExactly("Riverbend Recovery is here already");
    assertThat(clock.instant()).isEqualTo(NOW);
  }

  @Test
  void there_is_one_sign_in_for_every_role_of_staff_and_two_for_patients() {
    assertThat(demo.signIns().stream().map(DemoLoader.SignIn::role)).containsAll(
        java.util.Arrays.stream(Role.values()).filter(Role::isStaff).map(Role::label).toList());
    assertThat(demo.signIns().stream().filter(s -> s.role().equals(Role.PATIENT.label()))).hasSize(2);
    Set<String> names = here(() -> Set.copyOf(jdbc.sql("select sign_in_name from account where organization_id = :here")
        .param("here", riverbend.id().value()).query(String.class).list()));
    assertThat(here(() -> settings.current().patientPagesOpen())).isTrue();
    assertThat(names).containsAll(demo.signIns().stream().map(DemoLoader.SignIn::login).toList());
  }

  @Test
  void the_alert_about_caleb_is_the_one_danger_that_is_open() {
    List<Map<String, Object>> dangers = here(() ->
        jdbc.sql("select patient_id, state from task where severity = 'DANGER' and state <> 'CLOSED'").query().listOfRows());
    assertThat(dangers).hasSize(1);
    Patient caleb = here(() -> patients.search("Caleb", 5)).getFirst();
    assertThat(dangers.getFirst().get("patient_id")).isEqualTo(caleb.id().value());
  }

  @Test
  void one_session_of_danas_waits_for_its_roll_call() {
    var waiting = here(() -> unrecorded.all());
    assertThat(waiting).hasSize(1);
    assertThat(waiting.getFirst().session().title()).isEqualTo("Relapse prevention");
    assertThat(waiting.getFirst().expected()).isEqualTo(11);
  }

  @Test
  void everybody_of_the_stories_was_admitted_and_almost_everybody_has_attended() {
    List<PatientId> admitted = here(() -> patients.find(ids("select distinct patient_id from episode")).values().stream()
        .filter(p -> Member.ALL.stream().anyMatch(m -> m.given().equals(p.name().given()) && m.family().equals(p.name().family())))
        .map(Patient::id).toList());
    assertThat(admitted).hasSize(Member.ALL.size());
    var doses = here(() -> dose.of(admitted, LocalDate.of(2026, 11, 13)));
    assertThat(doses.values().stream().filter(d -> d.attendedMinutes() > 0).count()).isGreaterThan(Member.ALL.size() * 3L / 4);
  }

  @Test
  void what_became_of_everybody_who_called_before_is_what_chance_had_said() {
    LocalDate today = Calendar.until(NOW, WEEKS).today();
    List<Life> lives = Lives.between(Calendar.until(NOW, WEEKS).opened(), today.minusDays(1));
    List<Treatment> stays = lives.stream().map(Life::treatment).flatMap(first -> Stream.iterate(first, Objects::nonNull, Treatment::next))
        .filter(stay -> !stay.from().isAfter(today)).toList();
    // The stories' own: one who left, and whoever was taken over already.
    Map<String, Long> told = stays.stream().filter(stay -> !stay.until().isAfter(today))
        .collect(Collectors.groupingBy(stay -> stay.ending().reason(), TreeMap::new, Collectors.counting()));
    told.merge("dropped-out", 1L, Long::sum);
    Map<String, Long> written = new TreeMap<>();
    here(() -> jdbc.sql("select reason, count(*) as n from discharge group by reason").query().listOfRows())
        .forEach(row -> written.put((String) row.get("reason"), (Long) row.get("n")));
    assertThat(written).isEqualTo(told);
    assertThat(told.keySet()).contains("dropped-out", "terminated", "transferred");
    assertThat(here(() -> ids("select patient_id from stay where kind = 'TREATMENT'"))).hasSize(stays.size() + Member.ALL.size());
  }

  @Test
  void everybody_who_left_will_be_asked_how_it_goes() {
    int left = here(() -> jdbc.sql("select count(distinct episode_id) from discharge d where not exists (select 1 from episode e"
        + " where e.id = d.episode_id and e.ended_on is null)").query(Integer.class).single());
    assertThat(left).isPositive();
    assertThat(here(() -> jdbc.sql("select count(distinct episode_id) from follow_up").query(Integer.class).single())).isEqualTo(left);
  }

  @Test
  void no_signed_note_holds_the_name_of_another_member() {
    int signed = 0;
    for (Session session : here(() -> sessions.starting(Calendar.at(Calendar.until(NOW, WEEKS).first(), LocalTime.MIN), NOW))) {
      List<PatientId> members = here(() -> rosters.of(session.id())).stream().map(Expected::patient).toList();
      Map<PatientId, Patient> people = here(() -> patients.find(members));
      for (Note note : here(() -> notes.of(session.id())).values()) {
        if (note.signed() instanceof Note.Signed(String text, var by, var at, var late, var cosigned)) {
          signed++;
          people.values().stream().filter(other -> !other.id().equals(note.patient())).forEach(other ->
              assertThat(text).doesNotContain(other.name().family()).doesNotContain(other.name().called()));
        }
      }
    }
    assertThat(signed).isGreaterThan(60);
  }

  @Test
  void one_plan_waits_for_the_clinician_and_the_others_are_in_force() {
    // Whoever was admitted today or yesterday has the plan made later.
    List<PatientId> inCare = here(() -> ids("select distinct patient_id from episode where ended_on is null and started_on < '2026-11-17'"));
    assertThat(inCare.stream().filter(p -> here(() -> plans.active(p)).isPresent())).hasSize(inCare.size() - 2);
    PatientId joelle = here(() -> patients.search("Joelle", 5)).getFirst().id();
    assertThat(here(() -> plans.pending(joelle))).isPresent();
  }

  @Test
  void the_board_has_somebody_at_every_stage() {
    List<Inquiry> all = here(() -> {
      var everyone = new ArrayList<>(inquiries.open());
      everyone.addAll(inquiries.ended(100));
      return everyone;
    });
    assertThat(all.stream().map(Inquiry::stage)).contains(Stage.values());
  }

  /** Twelve days later: a visitor has been there and called a session off meanwhile. */
  @Test
  @Order(Integer.MAX_VALUE)
  void at_a_later_start_it_has_lived_on() {
    Instant later = NOW.plus(Duration.ofDays(12));
    List<String> said = new ArrayList<>();
    clock.set(NOW.plusSeconds(3600));
    demo.liveOn(said::add);
    assertThat(said).as("an hour is nothing").isEmpty();
    Session gone = here(() -> sessions.starting(NOW.plus(Duration.ofDays(2)), NOW.plus(Duration.ofDays(9)))).stream().filter(s -> s.group() != null).findFirst().orElseThrow();
    Tenant.run(riverbend.id(), () -> Acting.run(helen(), () -> callOff.callOff(gone.id(), gone.version(), "Water in the basement").orElseThrow()));

    assertThat(here(mark::livedUntil)).contains(NOW);
    // A visitor of the last hour does not make the twelve days before disappear.
    PatientId somebody = here(() -> ids("select id from patient limit 1")).getFirst();
    clock.set(later.minus(Duration.ofHours(1)));
    Tenant.run(riverbend.id(), () -> Acting.run(helen(), () -> audit.refusal(Area.PLAN, Act.READ, somebody)));
    clock.set(later);
    demo.liveOn(said::add);
    clock.set(later);
    assertThat(here(mark::livedUntil)).contains(later);

    assertThat(said.getFirst()).startsWith("Living on from");
    assertThat(said.getLast()).isEqualTo("Done: it is today");
    List<Session> held = here(() -> sessions.starting(NOW, later.minus(Duration.ofHours(4)))).stream().filter(s -> s.group() != null && s.held()).toList();
    long recorded = held.stream().filter(s -> here(() -> rosters.of(s.id())).isEmpty() || !here(() -> attendances.at(s.id())).isEmpty()).count();
    assertThat(held).hasSizeGreaterThan(20);
    assertThat(recorded).isGreaterThanOrEqualTo(held.size() - 1);
    assertThat(here(() -> attendances.at(gone.id()))).isEmpty();
    List<Life> lives = Lives.between(Calendar.until(NOW, WEEKS).opened(), LocalDate.ofInstant(later, Calendar.ZONE).minusDays(1));
    long begun = lives.stream().map(Life::treatment).filter(Objects::nonNull)
        .filter(t -> t.from().isAfter(LocalDate.ofInstant(NOW, Calendar.ZONE)) && !t.from().isAfter(LocalDate.ofInstant(later, Calendar.ZONE))).count();
    long admitted = here(() -> jdbc.sql("select count(*) from episode where started_on > :day").param("day", LocalDate.ofInstant(NOW, Calendar.ZONE)).query(Long.class).single());
    assertThat(begun).isPositive();
    assertThat(admitted).isEqualTo(begun);
    assertThat(here(() -> unrecorded.all())).hasSizeLessThanOrEqualTo(1);

    here(() -> jdbc.sql("update program set name = 'Nights' where name = 'Evening IOP'").update());
    clock.set(later.plus(Duration.ofDays(3)));
    demo.liveOn(said::add);
    assertThat(said.getLast()).as("a demo that cannot go on opens all the same").startsWith("Left as it was");
    here(() -> jdbc.sql("update program set name = 'Evening IOP' where name = 'Nights'").update());
  }

  private Actor helen() {
    return Objects.requireNonNull(here(() -> again.staff()).get(Cast.HELEN));
  }

  private List<PatientId> ids(String sql) {
    return jdbc.sql(sql).query(java.util.UUID.class).list().stream().map(PatientId::new).toList();
  }

  /** How many rows each table holds of the demo. */
  private List<Integer> rows() {
    return here(() -> jdbc.sql("select table_name from information_schema.columns where column_name = 'organization_id' and table_schema = 'public' order by 1")
        .query(String.class).list().stream()
        .filter(table -> jdbc.sql("select has_table_privilege('public.' || :table, 'select')").param("table", table).query(Boolean.class).single())
        .map(table -> jdbc.sql("select count(*) from " + table).query(Integer.class).single())
        .toList());
  }

  /** Read inside the demo's organization, as its director. */
  private <T> T here(java.util.function.Supplier<T> work) {
    return Tenant.in(riverbend.id(), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
  }
}
