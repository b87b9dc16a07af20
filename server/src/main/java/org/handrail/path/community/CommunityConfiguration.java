package org.handrail.path.community;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the terminal can take in. */
@Configuration(proxyBeanMethods = false)
class CommunityConfiguration {
  @Bean
  FeedImporter meetingsImporter(ImportFeed take) {
    return new FeedImporter(FeedFormat.MEETINGS, take);
  }

  @Bean
  FeedImporter facilitiesImporter(ImportFeed take) {
    return new FeedImporter(FeedFormat.FACILITIES, take);
  }

  @Bean
  FeedImporter hsdsImporter(ImportFeed take) {
    return new FeedImporter(FeedFormat.HSDS, take);
  }
}
