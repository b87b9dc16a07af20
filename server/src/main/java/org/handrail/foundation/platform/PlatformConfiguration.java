package org.handrail.foundation.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class PlatformConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(DataSource dataSource) {
    return new TenantTransactionManager(dataSource);
  }

  /** The one source of time. Simulated in the demo's past weeks and in tests. */
  @Bean
  @ConditionalOnMissingBean(Clock.class)
  SettableClock clock() {
    return new SettableClock();
  }
}
