package org.handrail.foundation.privacy.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

  /** As a mapped interceptor it stands before the handlers of every mapping there is, and before any other interceptor. */
  @Bean
  MappedInterceptor guardOfEveryAddress(Guard guard) {
    return new MappedInterceptor(null, guard);
  }
}
