package org.handrail.face.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.handrail.face.desk.TodayPage.Waiting;
import org.handrail.face.desk.TodayPage.Work;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.worklist.Owner;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.foundation.worklist.TaskState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayWorkTests {
  private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
  private static final PatientId ANA = PatientId.next();
  private static final PatientId BEN = PatientId.next();

  @Test
  void what_waits_about_one_person_stands_together_where_their_most_urgent_task_stood() {
    TodayPage page = page(waiting(BEN, "Ben", "Call"), waiting(ANA, "Ana", "Sign"), waiting(null, null, "On-call list"), waiting(BEN, "Ben", "Review"));

    assertThat(page.work()).extracting(Work::patient).containsExactly("Ben", "Ana", null);
    assertThat(page.work().getFirst().tasks()).extracting(w -> w.task().title()).containsExactly("Call", "Review");
  }

  @Test
  void two_tasks_about_nobody_do_not_stand_together() {
    assertThat(page(waiting(null, null, "One"), waiting(null, null, "Two")).work()).hasSize(2);
  }

  @Test
  void two_people_of_the_same_name_stay_apart() {
    assertThat(page(waiting(ANA, "Ana", "One"), waiting(BEN, "Ana", "Two")).work()).hasSize(2);
  }

  @Test
  void of_many_tasks_the_first_three_are_shown_and_none_is_lost() {
    Work work = page(waiting(ANA, "Ana", "1"), waiting(ANA, "Ana", "2"), waiting(ANA, "Ana", "3"), waiting(ANA, "Ana", "4")).work().getFirst();

    assertThat(work.first()).extracting(w -> w.task().title()).containsExactly("1", "2", "3");
    assertThat(work.rest()).extracting(w -> w.task().title()).containsExactly("4");
  }

  private static TodayPage page(Waiting... waiting) {
    return new TodayPage("", "", List.of(waiting), null, List.of(), List.of(), List.of(), List.of(), List.of(), NOW, ZoneOffset.UTC);
  }

  private static Waiting waiting(@Nullable PatientId patient, @Nullable String name, String title) {
    var task = new Task(TaskId.next(), 0, "test", Severity.ROUTINE, "test", title, "", null, patient, null, new Owner.Queue(Role.COUNSELOR), NOW, NOW,
        TaskState.OPEN, null, null, null);
    return new Waiting(task, name, null);
  }
}
