package org.handrail.foundation.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.foundation.accounts.CurrentActor;
import org.handrail.foundation.accounts.LinkSettings;
import org.handrail.foundation.accounts.SessionPolicy;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.privacy.SignInAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sessions, forgery protection and headers. Who may enter which page is not decided here but by the guard, from each
 * handler's declaration: the product has no other servlet than the one the guard stands before.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SessionPolicy.class, LinkSettings.class})
class SecurityConfiguration {
  /**
   * Styles in attributes only, for the --v properties of rings and bars; no script but our own files. The hash is that of
   * nothing at all: the calendar puts an empty style element on its page and fills it rule by rule from its own file.
   */
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; style-src-attr 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /** Files shipped with the product: the same for everybody, so browsers may keep them. */
  @Bean
  @Order(1)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    return http.securityMatcher("/assets/**", "/webjars/**", "/favicon.ico")
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http, CurrentActor current, SecurityContextRepository contexts, CsrfTokenRepository tokens)
      throws Exception {
    return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(SecurityConfiguration::byPartner))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .exceptionHandling(refused -> refused.accessDeniedHandler(SecurityConfiguration::forged))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                    .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(new ActingFilter(current), AuthorizationFilter.class)
        .build();
  }

  @Bean
  SecurityContextRepository securityContextRepository() {
    return new HttpSessionSecurityContextRepository();
  }

  @Bean
  CsrfTokenRepository csrfTokenRepository() {
    return new HttpSessionCsrfTokenRepository();
  }

  /** Nobody is authenticated by the framework: sign-in is a use case of ours. */
  @Bean
  AuthenticationManager authenticationManager() {
    return authentication -> {
      throw new BadCredentialsException("Sign in at /sign-in");
    };
  }

  /** A partner's system sends its token in a header that no foreign page can make a browser send. */
  private static boolean byPartner(HttpServletRequest request) {
    String authorization = request.getHeader("Authorization");
    return request.getRequestURI().startsWith("/fhir/") && authorization != null && authorization.startsWith("Bearer ");
  }

  /** Usually no forgery but a session that ended while a form was open. */
  private static void forged(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (Acting.find().isPresent() || request.getSession(false) != null) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      SignInAddress.send(request, response);
    }
  }
}
