package org.handrail.face.fhir.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Partners' systems have no session and no cookie, so no page can forge a request of theirs: the token in the header is all there is. */
@Configuration(proxyBeanMethods = false)
class FhirSecurity {

  @Bean
  @Order(0)
  SecurityFilterChain fhirServer(HttpSecurity http) throws Exception {
    return http.securityMatcher("/fhir", "/fhir/**")
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .build();
  }
}
