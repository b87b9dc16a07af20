package org.handrail.foundation.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Runs the jobs when they are due, once among all nodes: the schedule lies in the database.
 */
class JobSchedule implements SmartLifecycle {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
  private static final Duration FINISH_WITHIN = Duration.ofSeconds(20);
  private static final int THREADS = 2;

  private final Jobs jobs;
  private final DataSource dataSource;
  private final boolean enabled;
  private @Nullable Scheduler scheduler;

  /** @param enabled whether it starts with the application; decided at each start, not when the program was built */
  JobSchedule(Jobs jobs, DataSource dataSource, boolean enabled) {
    this.jobs = jobs;
    this.dataSource = dataSource;
    this.enabled = enabled;
  }

  @Override
  public boolean isAutoStartup() {
    return enabled;
  }

  @Override
  public void start() {
    List<RecurringTask<Void>> tasks = jobs.all().stream().map(this::task).toList();
    Scheduler fresh = Scheduler.create(dataSource)
        .startTasks(tasks)
        .threads(THREADS)
        .pollingInterval(LOOK_EVERY)
        .shutdownMaxWait(FINISH_WITHIN)
        .build();
    fresh.start();
    scheduler = fresh;
  }

  private RecurringTask<Void> task(RecurringJob job) {
    return Tasks.recurring(job.name(), schedule(job.cadence())).execute((instance, context) -> jobs.runNow(job.name()));
  }

  private static Schedule schedule(Cadence cadence) {
    return switch (cadence) {
      case Cadence.Every(Duration pause) -> FixedDelay.of(pause);
      case Cadence.Daily(var utc) -> new Daily(ZoneOffset.UTC, utc);
    };
  }

  @Override
  public void stop() {
    if (scheduler != null) {
      scheduler.stop();
      scheduler = null;
    }
  }

  @Override
  public boolean isRunning() {
    return scheduler != null;
  }
}
