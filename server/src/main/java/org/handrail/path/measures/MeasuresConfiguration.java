package org.handrail.path.measures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeasuresConfiguration {
  @Bean
  Instruments instruments(SiteInstruments site) {
    return Instruments.shipped().with(site);
  }
}
