package org.handrail.path.inquiry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handrail.foundation.platform.Sql;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.worklist.NewTask;
import org.handrail.foundation.worklist.OpenTask;
import org.handrail.foundation.worklist.Task;
import org.handrail.foundation.worklist.TaskId;
import org.handrail.foundation.worklist.TaskState;
import org.handrail.foundation.worklist.Worklist;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Alerts opened for inquiries: a person may be in danger before we know who they are. */
@Repository
@Transactional
public class InquiryAlerts {

  private final JdbcClient jdbc;
  private final OpenTask tasks;
  private final Worklist worklist;

  InquiryAlerts(JdbcClient jdbc, OpenTask tasks, Worklist worklist) {
    this.jdbc = jdbc;
    this.tasks = tasks;
    this.worklist = worklist;
  }

  void open(InquiryId inquiry, NewTask alert) {
    TaskId task = tasks.open(alert);
    jdbc.sql(
            """
            insert into inquiry_alert (organization_id, inquiry_id, task_id) values (:organization, :inquiry, :task)
            on conflict on constraint inquiry_alert_once do nothing
            """)
        .param("organization", Tenant.current().value())
        .param("inquiry", inquiry.value())
        .param("task", task.value())
        .update();
  }

  /** The alerts of these inquiries that are still open. */
  @Transactional(readOnly = true)
  public Map<InquiryId, List<Task>> open(Collection<InquiryId> inquiries) {
    if (inquiries.isEmpty()) return Map.of();
    var open = new LinkedHashMap<InquiryId, List<Task>>();
    record Row(InquiryId inquiry, TaskId task) {}
    jdbc.sql("select inquiry_id, task_id from inquiry_alert where inquiry_id in (:inquiries) order by task_id")
        .param("inquiries", inquiries.stream().map(InquiryId::value).toList())
        .query((row, n) -> new Row(Sql.id(row, "inquiry_id", InquiryId::new), Sql.id(row, "task_id", TaskId::new)))
        .list()
        .forEach(row -> worklist.find(row.task())
            .filter(task -> task.state() != TaskState.CLOSED)
            .ifPresent(task -> open.computeIfAbsent(row.inquiry(), q -> new ArrayList<>()).add(task)));
    return open;
  }
}
