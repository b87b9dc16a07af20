package org.handrail.face.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** Reads the guide's numbers at start, so that a malformed file is found before anyone relies on it. */
@Configuration(proxyBeanMethods = false)
class GuideData {

  @Bean
  Guide guide() {
    return read("guide/guide.json");
  }

  static Guide read(String file) {
    try (InputStream in = new ClassPathResource(file).getInputStream()) {
      return JsonMapper.shared().readValue(in, Guide.class);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
