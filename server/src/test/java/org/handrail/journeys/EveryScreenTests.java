package org.handrail.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.OrganizationId;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that can be opened by its address alone, for each kind of person: accessible and never wider than the screen. */
@HandrailTest
class EveryScreenTests {

  private static Chromium chromium;

  @Autowired MockMvc mvc;
  @Autowired House house;
  @Autowired CareTeam team;
  @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping;

  private OrganizationId organization;
  private PatientId patient;

  @BeforeAll
  static void start() {
    chromium = Chromium.orSkip();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void aProgramWithAPatient() {
    organization = house.newOrganization();
    patient = house.patient(organization);
  }

  @Test
  void pagesForAnybody() {
    check(null, "open");
  }

  @Test
  void pagesOfACounselor() {
    Actor dana = house.staff(organization, Role.COUNSELOR);
    Tenant.run(organization, () -> team.join(patient, dana.staffId(), CareTeam.Part.PRIMARY));
    check(dana, "counselor");
  }

  @Test
  void pagesOfADirectorWhoAlsoAdministersAndAdmits() {
    check(house.staff(organization, Role.DIRECTOR, Role.ADMIN, Role.ADMISSIONS, Role.PRIVACY, Role.SUPERVISOR), "director");
  }

  @Test
  void pagesOfAPatient() {
    check(house.asPatient(organization, patient), "patient");
  }

  private void check(@Nullable Actor actor, String name) {
    List<String> open = addresses().stream().filter(path -> opens(actor, path))
        .filter(path -> actor == null || !opens(null, path)).toList();
    assertThat(open).as("pages that open to %s and not to everybody", name).isNotEmpty();
    new Screens(mvc, house).check(chromium, actor, name, open);
  }

  /** Addresses of pages, with this test's patient where one is named; those naming anything else need a story of their own. */
  private List<String> addresses() {
    return mapping.getHandlerMethods().keySet().stream()
        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .flatMap(info -> info.getPatternValues().stream())
        .map(path -> path.replace("{patient}", patient.toString()))
        .filter(path -> !path.contains("{") && !path.equals("/calendar"))
        .distinct().sorted().toList();
  }

  private boolean opens(@Nullable Actor actor, String path) {
    try {
      var request = get(path).accept(MediaType.TEXT_HTML);
      var answer = mvc.perform(actor == null ? request : request.with(house.signedIn(actor))).andReturn().getResponse();
      String type = answer.getContentType();
      return answer.getStatus() == 200 && type != null && type.startsWith("text/html") && !answer.getContentAsString().isBlank();
    } catch (Exception e) {
      throw new AssertionError("GET " + path, e);
    }
  }
}
