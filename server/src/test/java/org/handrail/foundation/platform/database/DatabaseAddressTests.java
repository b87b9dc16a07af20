package org.handrail.foundation.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTests {

  @ParameterizedTest
  @ValueSource(strings = {
      "postgresql://anna:p%40ss+1@db.example.org:5433/clinic?sslmode=require",
      "postgres://anna:p%40ss+1@db.example.org:5433/clinic?sslmode=require",
      "jdbc:postgresql://db.example.org:5433/clinic?user=anna&password=p%40ss+1&sslmode=require"
  })
  void anAddressIsReadAsPeopleWriteIt(String written) {
    DatabaseAddress address = DatabaseAddress.parse(written, Map.of());

    assertThat(address.url()).startsWith("jdbc:postgresql://db.example.org:5433/clinic?").contains("sslmode=require");
    assertThat(address.owner()).isEqualTo(new Login("anna", "p@ss+1"));
    assertThat(address.shown()).isEqualTo("postgresql://db.example.org:5433/clinic");
  }

  @Test
  void thePasswordMayComeFromTheEnvironment() {
    assertThat(DatabaseAddress.parse("postgresql://anna@db/clinic", Map.of("PGPASSWORD", "secret")).owner())
        .isEqualTo(new Login("anna", "secret"));
  }

  @Test
  void detailsOfErrorsAreKeptOutOfExceptions() {
    assertThat(DatabaseAddress.parse("postgresql://anna:x@db/clinic", Map.of()).url()).contains("logServerErrorDetail=false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql://a:hunter2@h/d", "postgresql://a:hunter2@h", "postgresql://a:hunter2@h/", "a:hunter2 h", "postgresql://h/d"})
  void whatIsNoAddressIsRefusedWithoutRepeatingItsPassword(String written) {
    assertThatThrownBy(() -> DatabaseAddress.parse(written, Map.of()))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("postgresql://owner:password@host:port/database")
        .hasMessageNotContaining("hunter2");
  }
}
