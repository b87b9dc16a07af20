package org.handrail.foundation.rules;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the shipped packs at start, so that a malformed one is found before anyone depends on it. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {
  @Bean
  RulePacks rulePacks(OrganizationPacks organizations) {
    return RulePacks.shipped().with(organizations);
  }
}
