package org.handrail.foundation.platform;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class JobConfiguration {

  @Bean
  Jobs jobs(ObjectProvider<RecurringJob> jobs, JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new Jobs(jobs.orderedStream().toList(), jdbc, new TransactionTemplate(transactions));
  }

  /** Starts only where the program serves: commands and tests run no jobs behind one's back. */
  @Bean
  JobSchedule jobSchedule(Jobs jobs, DataSource dataSource, @Value("${handrail.jobs.enabled:false}") boolean enabled) {
    return new JobSchedule(jobs, dataSource, enabled);
  }
}
