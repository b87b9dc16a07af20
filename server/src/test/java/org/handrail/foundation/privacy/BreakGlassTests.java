package org.handrail.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.time.Duration;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@HandrailTest
class BreakGlassTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;
  @Autowired BreakGlass breakGlass;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private RequestMappingInfo page;
  private Actor counselor;
  private PatientId patient;

  /** Not scanned: registered by hand below. */
  public static class Page {
    @ResponseBody
    @MayEnter(area = Area.PLAN, act = Act.READ)
    public String plan(@PathVariable PatientId patient) {
      return "plan";
    }
  }

  @BeforeEach
  void someone() throws NoSuchMethodException {
    page =
        RequestMappingInfo.paths("/test/patients/{patient}/glass")
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(page, new Page(), Page.class.getMethod("plan", PatientId.class));
    var organization = house.newOrganization();
    counselor = house.staff(organization, Role.COUNSELOR);
    patient = house.patient(organization);
  }

  @AfterEach
  void takeAway() {
    mapping.unregisterMapping(page);
    clock.follow();
  }

  private MockHttpServletRequestBuilder open() {
    return get("/test/patients/{p}/glass", patient).accept(MediaType.TEXT_HTML).with(house.signedIn(counselor));
  }

  private MockHttpServletRequestBuilder reason(String reason) {
    return post("/break-glass")
        .param("record", patient.toString())
        .param("area", "PLAN")
        .param("act", "READ")
        .param("to", "/test/patients/" + patient + "/glass")
        .param("reason", reason)
        .with(house.signedIn(counselor));
  }

  @Test
  void who_is_only_missing_the_relationship_is_offered_to_break_the_glass_without_learning_a_name() throws Exception {
    mvc.perform(open())
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("Why must you see this record now?")))
        .andExpect(content().string(not(containsString("Whitehorse"))));
  }

  @Test
  void who_has_no_such_right_at_all_is_not_offered_it() throws Exception {
    Actor admin = house.staff(counselor.organization(), Role.ADMIN);
    mvc.perform(get("/test/patients/{p}/glass", patient).accept(MediaType.TEXT_HTML).with(house.signedIn(admin)))
        .andExpect(status().isForbidden())
        .andExpect(content().string(containsString("not part of your role")))
        .andExpect(content().string(not(containsString("Why must you see"))));
    assertThatThrownBy(() -> house.as(admin, () -> breakGlass.breakGlass(Area.PLAN, Act.READ, patient, "because I want to")))
        .isInstanceOf(AccessRefused.class);
  }

  @Test
  void with_a_reason_the_record_opens_for_four_hours_to_this_person_only() throws Exception {
    mvc.perform(reason("Covering tonight, patient called in crisis"))
        .andExpect(redirectedUrl("/test/patients/" + patient + "/glass"));
    mvc.perform(open()).andExpect(content().string("plan"));
    Actor other = house.staff(counselor.organization(), Role.COUNSELOR);
    mvc.perform(get("/test/patients/{p}/glass", patient).with(house.signedIn(other))).andExpect(status().isForbidden());
    clock.advance(Duration.ofHours(4).minusMinutes(1));
    mvc.perform(open()).andExpect(status().isOk());
    clock.advance(Duration.ofMinutes(2));
    mvc.perform(open()).andExpect(status().isForbidden());
    assertThat(count("kind = 'GLASS'")).isEqualTo(1);
    assertThat(count("kind = 'READ' and ground = 'GLASS'")).isEqualTo(2);
  }

  @Test
  void another_patients_record_stays_closed() throws Exception {
    mvc.perform(reason("Covering tonight, patient called in crisis"));
    PatientId other = house.patient(counselor.organization());
    mvc.perform(get("/test/patients/{p}/glass", other).with(house.signedIn(counselor))).andExpect(status().isForbidden());
  }

  @Test
  void without_a_real_reason_it_stays_closed_and_the_page_says_so() throws Exception {
    mvc.perform(reason("  need it  "))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("at least ten characters")));
    mvc.perform(open()).andExpect(status().isForbidden());
  }

  @Test
  void a_record_that_is_not_here_cannot_be_opened() throws Exception {
    patient = PatientId.next();
    mvc.perform(reason("Covering tonight, patient called in crisis")).andExpect(status().is(422));
    patient = house.patient(house.newOrganization());
    mvc.perform(reason("Covering tonight, patient called in crisis")).andExpect(status().is(422));
  }

  @Test
  void where_the_audit_cannot_be_written_nobody_enters() throws Exception {
    mvc.perform(reason("Covering tonight, patient called in crisis"));
    mvc.perform(open()).andExpect(status().isOk());
    asOwner("revoke insert on audit_entry from handrail_app");
    try {
      assertThatThrownBy(() -> mvc.perform(open())).hasRootCauseMessage("ERROR: permission denied for table audit_entry");
    } finally {
      asOwner("grant insert on audit_entry to handrail_app");
    }
    mvc.perform(open()).andExpect(status().isOk());
  }

  private static void asOwner(String sql) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long count(String where) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from audit_entry where staff_id = '" + counselor.staff() + "' and patient_id = '" + patient
                    + "' and " + where)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
