package org.handrail.foundation.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.worklist.Severity;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskCard;
import org.handrail.foundation.worklist.TaskCards;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the person looking. */
@Controller
class TasksController {
  private final Worklist worklist;
  private final TaskCards cards;
  private final Audit audit;

  TasksController(Worklist worklist, TaskCards cards, Audit audit) {
    this.worklist = worklist;
    this.cards = cards;
    this.audit = audit;
  }

  @GetMapping("/tasks")
  @MayEnter(area = Area.WORK, act = Act.READ)
  ModelAndView list() {
    List<Task> open = worklist.openFor(Acting.actor());
    audit.readMany(Area.WORK, open.stream().map(Task::patient).filter(Objects::nonNull).toList());
    List<TaskCard> all = cards.of(open);
    return new ModelAndView(
        "foundation/worklist/tasks",
        Map.of("page", new TasksPage(of(all, Severity.DANGER), of(all, Severity.NEEDS_YOU), of(all, Severity.ROUTINE))));
  }

  private static List<TaskCard> of(List<TaskCard> all, Severity severity) {
    return all.stream().filter(c -> c.severity() == severity).toList();
  }
}
