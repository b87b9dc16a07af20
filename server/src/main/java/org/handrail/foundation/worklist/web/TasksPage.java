package org.handrail.foundation.worklist.web;

import java.util.List;
import org.handrail.foundation.worklist.TaskCard;

/** A staff member's list: dangers, what needs them, and the rest. */
public record TasksPage(List<TaskCard> danger, List<TaskCard> needsYou, List<TaskCard> routine) {
  public boolean empty() {
    return danger.isEmpty() && needsYou.isEmpty() && routine.isEmpty();
  }
}
