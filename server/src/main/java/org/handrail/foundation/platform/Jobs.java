package org.handrail.foundation.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All recurring jobs by name. The schedule runs them; the demo and tests run them at will. */
public class Jobs {
  private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
  private final Map<String, RecurringJob> jobs = new TreeMap<>();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  Jobs(List<RecurringJob> jobs, JdbcClient jdbc, TransactionTemplate transaction) {
    for (RecurringJob job : jobs) {
      if (this.jobs.put(job.name(), job) != null) {
        throw new IllegalStateException("Two jobs are named " + job.name());
      }
    }
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  List<RecurringJob> all() {
    return List.copyOf(jobs.values());
  }

  /**
   * Runs a job now, for every organization, and waits for it.
   *
   * @throws IllegalStateException when it failed for an organization; it was run for the others nevertheless
   */
  public void runNow(String name) {
    RecurringJob job = named(name);
    List<RuntimeException> failures = new ArrayList<>();
    for (OrganizationId organization : organizations()) {
      try {
        Tenant.run(organization, job::run);
      } catch (RuntimeException e) {
        // What it says of the organization is an id; the exception may hold more and goes no further than the log.
        LOG.error("Job {} failed for organization {}", name, organization, e);
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(
          "Job " + name + " failed for " + failures.size() + " organizations", failures.getFirst());
    }
  }

  /** Runs a job now for one organization. */
  public void runNow(String name, OrganizationId organization) {
    Tenant.run(organization, named(name)::run);
  }

  private RecurringJob named(String name) {
    RecurringJob job = jobs.get(name);
    if (job == null) {
      throw new IllegalArgumentException("No job is named " + name + "; there are " + jobs.keySet());
    }
    return job;
  }

  private List<OrganizationId> organizations() {
    return transaction.execute(status -> jdbc.sql("select id from organization order by created_at, id")
        .query((row, n) -> Sql.id(row, "id", OrganizationId::new))
        .list());
  }
}
