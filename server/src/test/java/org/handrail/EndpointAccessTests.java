package org.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.privacy.AccessRefused;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Audience;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.foundation.privacy.Declaration;
import org.handrail.foundation.privacy.web.Guard;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every route with every role. What is expected is read from the table's file, not asked of the code under test. */
@HandrailTest
class EndpointAccessTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired Guard guard;
  @Autowired ApplicationContext context;

  private static final List<Role> STAFF = Arrays.stream(Role.values()).filter(Role::isStaff).toList();

  private record Route(RequestMappingInfo info, HandlerMethod handler, Declaration declaration) {
    String path() {
      return info.getPatternValues().iterator().next();
    }

    HttpMethod method() {
      return info.getMethodsCondition().getMethods().stream()
          .findFirst()
          .map(RequestMethod::asHttpMethod)
          .orElse(HttpMethod.GET);
    }

    boolean names(String variable) {
      return path().contains("{" + variable + "}");
    }

    @Override
    public String toString() {
      return method() + " " + path();
    }
  }

  private List<Route> routes() {
    var all = new ArrayList<Route>();
    for (var mapping : context.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
      mapping.getHandlerMethods().forEach((info, handler) -> all.add(new Route(info, handler, Declaration.of(handler))));
    }
    return all;
  }

  @Test
  void every_route_says_who_may_enter() {
    assertThat(routes()).isNotEmpty();
    assertThat(routes().stream().filter(route -> route.declaration() instanceof Declaration.Missing)).isEmpty();
  }

  @Test
  void routes_of_staff_and_patients_use_the_variables_the_guard_reads() {
    for (Route route : routes()) {
      if (route.declaration() instanceof Declaration.Entry(MayEnter may)) {
        if (may.as() == Audience.PATIENT) {
          assertThat(route.path()).as("a patient's page takes the patient from the account").doesNotContain("{patient");
        }
        assertThat(route.path()).as(route + " names the patient so that the guard sees it").doesNotContain("{patientId", "{p}");
      } else {
        assertThat(route.path()).as(route + " touches a record").doesNotContain("{patient}");
      }
      if (!(route.declaration() instanceof Declaration.Open)) {
        assertThat(route.info().getMethodsCondition().getMethods()).as(route + " says its method").isNotEmpty();
      }
    }
  }

  @Test
  void what_reads_is_fetched_and_what_changes_is_posted() {
    for (Route route : routes()) {
      if (route.declaration() instanceof Declaration.Entry(MayEnter may) && may.act() != Act.READ) {
        // Forms of a change may be fetched by those who may change; a change itself must never follow from a link.
        continue;
      }
      if (route.declaration() instanceof Declaration.Entry && route.method().equals(HttpMethod.POST)) {
        assertThat(route).as("changes something with a right to read").isNull();
      }
    }
  }

  @Test
  void every_route_admits_exactly_the_roles_of_the_table() throws Exception {
    var organization = house.newOrganization();
    PatientId patient = house.patient(organization);
    Map<Role, Actor> actors = new EnumMap<>(Role.class);
    STAFF.forEach(role -> actors.put(role, house.staff(organization, role)));
    Actor self = house.asPatient(organization, patient);
    var wrong = new ArrayList<String>();
    for (Route route : routes()) {
      actors.forEach((role, actor) -> compare(route, role, actor, patient, wrong));
      compare(route, Role.PATIENT, self, patient, wrong);
    }
    assertThat(wrong).isEmpty();
  }

  private void compare(Route route, Role role, Actor actor, PatientId patient, List<String> wrong) {
    boolean expected = expected(route, role);
    boolean entered = house.as(actor, () -> enters(route, patient));
    if (expected != entered) {
      wrong.add(route + " as " + role + ": expected " + (expected ? "to enter" : "to be refused"));
    }
  }

  private boolean enters(Route route, PatientId patient) {
    var request = new MockHttpServletRequest(route.method().name(), filled(route, patient));
    var variables = new HashMap<String, String>();
    variables.put("patient", patient.toString());
    variables.put("session", UUID.randomUUID().toString());
    variables.keySet().removeIf(name -> !route.names(name));
    request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
    try {
      return guard.preHandle(request, new MockHttpServletResponse(), route.handler());
    } catch (AccessRefused e) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void forbidden_cells_answer_403_and_strangers_are_led_to_the_sign_in_page() throws Exception {
    var organization = house.newOrganization();
    PatientId patient = house.patient(organization);
    Map<Role, Actor> actors = new EnumMap<>(Role.class);
    STAFF.forEach(role -> actors.put(role, house.staff(organization, role)));
    actors.put(Role.PATIENT, house.asPatient(organization, patient));
    for (Route route : routes()) {
      if (!(route.declaration() instanceof Declaration.Entry)) {
        continue;
      }
      for (Role role : actors.keySet()) {
        if (!expected(route, role)) {
          int status =
              mvc.perform(fit(route, patient).with(house.signedIn(actors.get(role)))).andReturn().getResponse().getStatus();
          assertThat(status).as(route + " as " + role).isEqualTo(403);
        }
      }
      assertThat(Acting.find()).isEmpty();
      if (route.method().equals(HttpMethod.GET)) {
        var stranger = mvc.perform(fit(route, patient)).andReturn().getResponse();
        assertThat(stranger.getStatus() == 302 || stranger.getStatus() == 401).as(route + " for a stranger").isTrue();
      }
    }
  }

  /** A request that this route, and no other condition of its mapping, would answer. */
  private MockHttpServletRequestBuilder fit(Route route, PatientId patient) {
    MockHttpServletRequestBuilder builder = request(route.method(), filled(route, patient));
    route.info().getHeadersCondition().getExpressions().stream()
        .filter(h -> !h.isNegated())
        .forEach(h -> builder.header(h.getName(), h.getValue() == null ? "true" : h.getValue()));
    route.info().getParamsCondition().getExpressions().stream()
        .filter(p -> !p.isNegated())
        .forEach(p -> builder.param(p.getName(), p.getValue() == null ? "1" : p.getValue()));
    route.info().getConsumesCondition().getConsumableMediaTypes().stream().findFirst().ifPresent(builder::contentType);
    route.info().getProducesCondition().getProducibleMediaTypes().stream().findFirst().ifPresent(builder::accept);
    return builder;
  }

  private static String filled(Route route, PatientId patient) {
    return route.path().replace("{patient}", patient.toString()).replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
  }

  /** The table's own word on someone without any care relationship and without sessions. */
  private boolean expected(Route route, Role role) {
    return switch (route.declaration()) {
      case Declaration.Open() -> true;
      case Declaration.AnyAccount() -> true;
      case Declaration.Missing() -> false;
      case Declaration.Entry(MayEnter may) ->
          (may.as() == Audience.STAFF ? role.isStaff() : may.as() == Audience.PATIENT && role == Role.PATIENT)
              && cells(may, role).anyMatch(cell -> opens(cell, route, may));
    };
  }

  private boolean opens(JsonNode cell, Route route, MayEnter may) {
    String letter = may.act().name().substring(0, 1);
    boolean byFunction = cell.get("reach").asString().equals("program");
    boolean tied = may.as() == Audience.STAFF && !byFunction && (route.names("patient") || route.names("session"));
    String limit = cell.has("limit") ? cell.get("limit").asString() : "";
    boolean kept =
        limit.isEmpty() || limit.equals("CREDENTIALED") || Stream.of(may.honours()).anyMatch(l -> l.name().equals(limit));
    return cell.get("may").asString().contains(letter) && !tied && kept;
  }

  private Stream<JsonNode> cells(MayEnter may, Role role) {
    JsonNode cells = table().get("areas").get(may.area().name()).get(role.name());
    return cells == null ? Stream.of() : cells.valueStream();
  }

  private static JsonNode table() {
    try {
      return new JsonMapper()
          .readTree(new ClassPathResource("access/default.json").getContentAsString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
