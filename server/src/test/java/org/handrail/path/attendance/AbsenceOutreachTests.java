package org.handrail.path.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.function.Supplier;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.Worklist;
import org.handrail.path.week.Session;
import org.handrail.path.week.SessionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class AbsenceOutreachTests {
  @Autowired House house;
  @Autowired ApplicationContext context;
  @Autowired SettableClock clock;
  @Autowired RecordAttendance record;
  @Autowired UndoAttendance undo;
  @Autowired Worklist worklist;
  @Autowired MockMvc mvc;

  private RollCallFixtures.Evening evening;
  private PatientId caleb;

  @BeforeEach
  void anEvening() {
    evening = new RollCallFixtures(context, house).evening(1);
    caleb = evening.first();
  }

  @AfterEach
  void timeGoesOn() {
    clock.follow();
  }

  private <T> T dana(Supplier<T> work) {
    return house.as(evening.clinic().dana(), work);
  }

  private void away(SessionId session, @org.jspecify.annotations.Nullable String reason) {
    assertThat(dana(() -> record.record(session, caleb, 0, new Presence.Away(reason), "")))
        .isInstanceOf(RecordAttendance.Result.Recorded.class);
  }

  private List<Task> calls() {
    return dana(() -> worklist.openFor(caleb)).stream().filter(t -> t.kind().startsWith("attendance.missed")).toList();
  }

  private void then(Session session) {
    clock.set(session.startsAt().plusSeconds(1800));
  }

  @Test
  void a_missed_session_is_a_call_with_an_owner_and_words_to_say() {
    away(evening.session(), "transport");
    assertThat(calls()).singleElement().satisfies(call -> {
      assertThat(call.owner()).isEqualTo(new Owner.Person(evening.clinic().dana().staffId()));
      assertThat(call.detail()).contains("Transport", "We missed you");
      assertThat(call.due()).isAfter(clock.instant());
    });
  }

  @Test
  void the_second_in_a_row_is_told_to_the_supervisor() {
    away(evening.session(), null);
    then(evening.wednesday());
    away(evening.wednesday().id(), null);
    assertThat(calls()).anySatisfy(call -> {
      assertThat(call.kind()).isEqualTo("attendance.missed-again");
      assertThat(call.title()).contains("2 sessions in a row");
      assertThat(call.chain()).isEqualTo("missed-again");
    });
  }

  @Test
  void an_agreed_absence_calls_for_nothing() {
    away(evening.session(), "excused");
    assertThat(calls()).isEmpty();
  }

  @Test
  void a_mended_roll_call_or_a_return_ends_the_call() {
    away(evening.session(), null);
    dana(() -> undo.undo(evening.session(), caleb, 1)).orElseThrow();
    assertThat(calls()).isEmpty();
  }

  @Test
  void who_comes_back_is_called_no_more() {
    away(evening.session(), null);
    then(evening.wednesday());
    dana(() -> record.record(evening.wednesday().id(), caleb, 0, new Presence.Here(null), ""));
    assertThat(calls()).isEmpty();
  }

  @Test
  void a_roll_call_completed_late_calls_nobody_who_came_since() {
    then(evening.wednesday());
    dana(() -> record.record(evening.wednesday().id(), caleb, 0, new Presence.Here(null), ""));
    away(evening.session(), null);
    assertThat(calls()).isEmpty();
  }

  @Test
  void reasons_are_counted_without_names() throws Exception {
    away(evening.session(), "transport");
    mvc.perform(get("/sessions/absences").with(house.signedIn(evening.clinic().dana())))
        .andExpect(content().string(containsString("Transport")))
        .andExpect(content().string(containsString("1 of 1 missed")));
  }
}
