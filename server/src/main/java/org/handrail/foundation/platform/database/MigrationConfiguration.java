package org.handrail.foundation.platform.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A database only ever moves forward, and never under a program that is running on it. */
@Configuration(proxyBeanMethods = false)
class MigrationConfiguration {

  /** @param migrate false when another process serves this database */
  @Bean
  FlywayMigrationStrategy onlyForward(@Value("${handrail.migrate:true}") boolean migrate) {
    return flyway -> {
      refuseNewer(flyway);
      if (migrate) {
        flyway.migrate();
      } else if (flyway.info().pending().length > 0) {
        throw new CannotStart("The Handrail that is running on this data is an older version: stop it and start it anew first");
      }
    };
  }

  private static void refuseNewer(Flyway flyway) {
    long unknown = Arrays.stream(flyway.info().all())
        .map(MigrationInfo::getState)
        .filter(state -> state.isApplied() && !state.isResolved())
        .count();
    if (unknown > 0) {
      throw new CannotStart("The database is of a newer version of Handrail (" + unknown
          + " changes unknown to this one): start that version, or restore the backup made before its upgrade");
    }
  }
}
