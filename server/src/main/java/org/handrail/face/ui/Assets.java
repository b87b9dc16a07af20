package org.handrail.face.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stylesheets, scripts and fonts. They may be kept for a year, because their address changes with their content: ours by
 * a fingerprint, those of libraries by the version in their path.
 */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

  private static final CacheControl A_YEAR = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Map<String, String> addresses = new ConcurrentHashMap<>();

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/assets/**").addResourceLocations("classpath:/static/assets/").setCacheControl(A_YEAR);
    registry.addResourceHandler("/webjars/**").addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(A_YEAR);
  }

  /**
   * The address of a file below {@code static/assets}.
   *
   * @throws UncheckedIOException when there is no such file: a template names one that was never added
   */
  String address(String name) {
    return addresses.computeIfAbsent(name, file -> "/assets/" + file + "?v=" + fingerprint(file));
  }

  private static String fingerprint(String file) {
    try (InputStream in = new ClassPathResource("static/assets/" + file).getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 5);
    } catch (IOException e) {
      throw new UncheckedIOException("A page asks for /assets/" + file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
