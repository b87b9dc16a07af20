package org.handrail.foundation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HandrailTest
class JobTests {
  @Autowired House house;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired DataSource dataSource;
  @Autowired ApplicationContext context;

  private final Queue<OrganizationId> served = new ConcurrentLinkedQueue<>();

  @Test
  void aJobRunsOnceForEachOrganizationWithItsTenant() {
    OrganizationId first = house.newOrganization();
    OrganizationId second = house.newOrganization();

    jobs(job("test-remember", () -> served.add(Tenant.current()))).runNow("test-remember");

    assertThat(served).containsOnlyOnce(first, second);
    assertThat(Tenant.find()).isEmpty();
  }

  @Test
  void whatFailsForOneOrganizationDoesNotStopTheOthersAndIsTold() {
    OrganizationId failing = house.newOrganization();
    OrganizationId next = house.newOrganization();
    Jobs jobs = jobs(job("test-fail", () -> {
      if (Tenant.current().equals(failing)) {
        throw new IllegalStateException("not today");
      }
      served.add(Tenant.current());
    }));

    assertThatThrownBy(() -> jobs.runNow("test-fail")).hasMessageContaining("test-fail failed for 1 ");
    assertThat(served).contains(next).doesNotContain(failing);
  }

  @Test
  void twoJobsNeverShareAName() {
    assertThatThrownBy(() -> jobs(job("test-same", () -> {}), job("test-same", () -> {})))
        .hasMessageContaining("Two jobs are named test-same");
  }

  @Test
  void theScheduleRunsAJobAndKeepsInTheDatabaseThatItDid() {
    OrganizationId organization = house.newOrganization();
    JobSchedule schedule = new JobSchedule(jobs(job("test-schedule", () -> served.add(Tenant.current()))), dataSource, true);
    try {
      schedule.start();
      await(() -> served.contains(organization));
      await(() -> transaction.execute(status -> jdbc.sql("""
              select count(*) from scheduled_tasks
              where task_name = 'test-schedule' and last_success is not null and execution_time > now()""")
          .query(Integer.class).single()) == 1);
    } finally {
      schedule.stop();
    }
    assertThat(schedule.isRunning()).isFalse();
  }

  @Test
  void testsAndCommandsRunNoJobsBehindOnesBack() {
    assertThat(context.getBean(JobSchedule.class).isRunning()).isFalse();
  }

  private Jobs jobs(RecurringJob... jobs) {
    return new Jobs(List.of(jobs), jdbc, transaction);
  }

  private static RecurringJob job(String name, Runnable work) {
    return new RecurringJob() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Cadence cadence() {
        return Cadence.every(Duration.ofHours(1));
      }

      @Override
      public void run() {
        work.run();
      }
    };
  }

  private static void await(BooleanSupplier condition) {
    Instant until = Instant.now().plus(Duration.ofSeconds(20));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("waited 20 seconds").isBefore(until);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
