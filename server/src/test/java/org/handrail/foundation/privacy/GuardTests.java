package org.handrail.foundation.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.people.CareTeam;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.Tenant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the guard does, on handlers made for this test and taken away after it. */
@HandrailTest
class GuardTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired CareTeam team;
  @Autowired Access access;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final List<RequestMappingInfo> added = new ArrayList<>();

  /** Not scanned: registered by hand below. */
  public static class Pages {
    public String undeclared() {
      return "undeclared";
    }

    @Public
    @SignedIn
    public String twice() {
      return "twice";
    }

    @Public
    public String open() {
      return Tenant.find().isPresent() ? "tenant" : "nobody";
    }

    @SignedIn
    public String own() {
      return Acting.actor().name();
    }

    @MayEnter(area = Area.PLAN, act = Act.READ)
    public String plan(@PathVariable PatientId patient) {
      return "plan";
    }

    @MayEnter(area = Area.PLAN, act = Act.WRITE)
    public String changePlan(@PathVariable PatientId patient) {
      return "changed";
    }

    @MayEnter(area = Area.PLAN, act = Act.READ, honours = Limit.MINIMUM)
    public String minimumPlan(@PathVariable PatientId patient) {
      return "minimum";
    }

    @MayEnter(area = Area.DIAGNOSES, act = Act.SIGN)
    public String diagnose(@PathVariable PatientId patient) {
      return "diagnosed";
    }

    @MayEnter(area = Area.ATTENDANCE, act = Act.WRITE)
    public String rollCall() {
      return "roll call";
    }

    @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
    public String myPlan() {
      return Acting.actor().patientId().toString();
    }

    @MayEnter(area = Area.PLAN, act = Act.READ, as = Audience.PATIENT)
    public String mistake(@PathVariable PatientId patient) {
      return "someone else's plan";
    }
  }

  @BeforeEach
  void pages() throws NoSuchMethodException {
    add("/test/undeclared", "undeclared");
    add("/test/twice", "twice");
    add("/test/open", "open");
    add("/test/own", "own");
    add("/test/patients/{patient}/plan", "plan", PatientId.class);
    add("/test/patients/{patient}/change", "changePlan", PatientId.class);
    add("/test/patients/{patient}/minimum", "minimumPlan", PatientId.class);
    add("/test/patients/{patient}/diagnose", "diagnose", PatientId.class);
    add("/test/sessions/{session}/roll-call", "rollCall");
    add("/test/my/plan", "myPlan");
    add("/test/my/{patient}/plan", "mistake", PatientId.class);
  }

  private void add(String path, String name, Class<?>... parameters) throws NoSuchMethodException {
    Method method = Pages.class.getMethod(name, parameters);
    var info =
        RequestMappingInfo.paths(path)
            .methods(RequestMethod.GET, RequestMethod.POST)
            .produces("text/plain")
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(info, new BodyPages(), method);
    added.add(info);
  }

  /** Answers with the text itself. */
  @org.springframework.web.bind.annotation.ResponseBody
  public static class BodyPages extends Pages {}

  @AfterEach
  void takeAway() {
    added.forEach(mapping::unregisterMapping);
  }

  @Test
  void a_handler_without_a_declaration_is_closed_to_everyone() throws Exception {
    var organization = house.newOrganization();
    var everything = house.staff(organization, Set.of(Role.values()).stream().filter(Role::isStaff).toArray(Role[]::new));
    mvc.perform(get("/test/undeclared").with(house.signedIn(everything))).andExpect(status().isForbidden());
    mvc.perform(get("/test/undeclared")).andExpect(status().isForbidden());
  }

  @Test
  void two_declarations_on_one_handler_are_none() throws Exception {
    mvc.perform(get("/test/twice")).andExpect(status().isForbidden());
  }

  @Test
  void a_public_page_is_open_and_has_no_organization_by_itself() throws Exception {
    mvc.perform(get("/test/open")).andExpect(status().isOk()).andExpect(content().string("nobody"));
  }

  @Test
  void someone_who_is_not_signed_in_is_led_to_the_sign_in_page_and_back() throws Exception {
    mvc.perform(get("/test/own?a=b")).andExpect(redirectedUrl("/sign-in?to=%2Ftest%2Fown%3Fa%3Db"));
    mvc.perform(get("/test/own").header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/sign-in"));
  }

  @Test
  void staff_enter_the_records_of_patients_they_care_for_and_no_others() throws Exception {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var ours = house.patient(organization);
    var other = house.patient(organization);
    Tenant.run(organization, () -> team.join(ours, counselor.staffId(), CareTeam.Part.PRIMARY));
    mvc.perform(get("/test/patients/{p}/plan", ours).with(house.signedIn(counselor))).andExpect(content().string("plan"));
    mvc.perform(get("/test/patients/{p}/plan", other).with(house.signedIn(counselor))).andExpect(status().isForbidden());
    assertThat(entries(counselor.staffId().value(), "READ", ours)).isEqualTo(1);
    assertThat(entries(counselor.staffId().value(), "REFUSAL", other)).isEqualTo(1);
  }

  @Test
  void leaving_the_team_closes_the_record_with_the_next_request() throws Exception {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var patient = house.patient(organization);
    Tenant.run(organization, () -> team.join(patient, counselor.staffId(), CareTeam.Part.MEMBER));
    mvc.perform(post("/test/patients/{p}/change", patient).with(house.signedIn(counselor))).andExpect(status().isOk());
    assertThat(entries(counselor.staffId().value(), "CHANGE", patient)).isEqualTo(1);
    Tenant.run(organization, () -> team.leave(patient, counselor.staffId()));
    mvc.perform(post("/test/patients/{p}/change", patient).with(house.signedIn(counselor)))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_right_by_function_needs_no_relationship() throws Exception {
    var organization = house.newOrganization();
    var supervisor = house.staff(organization, Role.SUPERVISOR);
    mvc.perform(get("/test/patients/{p}/plan", house.patient(organization)).with(house.signedIn(supervisor)))
        .andExpect(status().isOk());
  }

  @Test
  void a_limited_right_opens_only_pages_that_keep_to_the_limit() throws Exception {
    var organization = house.newOrganization();
    var billing = house.staff(organization, Role.BILLING);
    var patient = house.patient(organization);
    Tenant.run(organization, () -> team.join(patient, billing.staffId(), CareTeam.Part.MEMBER));
    mvc.perform(get("/test/patients/{p}/plan", patient).with(house.signedIn(billing))).andExpect(status().isForbidden());
    mvc.perform(get("/test/patients/{p}/minimum", patient).with(house.signedIn(billing)))
        .andExpect(content().string("minimum"));
  }

  @Test
  void a_counselor_whose_licence_has_expired_does_not_diagnose() throws Exception {
    var organization = house.newOrganization();
    var valid = house.staff(organization, Role.COUNSELOR);
    var expired = house.staff(organization, "Lee", "Marsh", java.time.LocalDate.of(2020, 1, 1), Role.COUNSELOR);
    var patient = house.patient(organization);
    Tenant.run(organization, () -> {
      team.join(patient, valid.staffId(), CareTeam.Part.PRIMARY);
      team.join(patient, expired.staffId(), CareTeam.Part.MEMBER);
    });
    mvc.perform(post("/test/patients/{p}/diagnose", patient).with(house.signedIn(valid))).andExpect(status().isOk());
    mvc.perform(post("/test/patients/{p}/diagnose", patient).with(house.signedIn(expired)))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_session_nobody_says_they_lead_is_closed_to_those_with_rights_to_own_sessions() throws Exception {
    var organization = house.newOrganization();
    var session = java.util.UUID.randomUUID();
    mvc.perform(post("/test/sessions/{s}/roll-call", session).with(house.signedIn(house.staff(organization, Role.COUNSELOR))))
        .andExpect(status().isForbidden());
    mvc.perform(post("/test/sessions/{s}/roll-call", session).with(house.signedIn(house.staff(organization, Role.SUPERVISOR))))
        .andExpect(status().isOk());
  }

  @Test
  void another_organizations_record_is_as_closed_as_one_that_does_not_exist() throws Exception {
    var counselor = house.staff(house.newOrganization(), Role.COUNSELOR);
    var elsewhere = house.patient(house.newOrganization());
    mvc.perform(get("/test/patients/{p}/plan", elsewhere).with(house.signedIn(counselor))).andExpect(status().isForbidden());
    mvc.perform(get("/test/patients/{p}/plan", PatientId.next()).with(house.signedIn(counselor)))
        .andExpect(status().isForbidden());
    mvc.perform(get("/test/patients/{p}/plan", "not-an-id").with(house.signedIn(counselor))).andExpect(status().isNotFound());
  }

  @Test
  void a_patient_reads_their_own_record_and_no_address_can_name_another() throws Exception {
    var organization = house.newOrganization();
    var patient = house.patient(organization);
    var self = house.asPatient(organization, patient);
    mvc.perform(get("/test/my/plan").with(house.signedIn(self))).andExpect(content().string(patient.toString()));
    mvc.perform(get("/test/my/{p}/plan", patient).with(house.signedIn(self))).andExpect(status().isForbidden());
    mvc.perform(get("/test/patients/{p}/plan", patient).with(house.signedIn(self))).andExpect(status().isForbidden());
    mvc.perform(get("/test/my/plan").with(house.signedIn(house.staff(organization, Role.COUNSELOR))))
        .andExpect(status().isForbidden());
  }

  @Test
  void a_use_case_that_requires_access_refuses_by_itself() {
    var organization = house.newOrganization();
    var counselor = house.staff(organization, Role.COUNSELOR);
    var patient = house.patient(organization);
    assertThatThrownBy(
            () -> Acting.run(counselor, () -> access.require(Area.PLAN, Act.WRITE, patient)))
        .isInstanceOf(AccessRefused.class);
    house.as(counselor, () -> assertThat(access.may(Area.PLAN, Act.WRITE)).isTrue());
    house.as(counselor, () -> assertThat(access.may(Area.ADMINISTRATION, Act.READ)).isFalse());
  }

  @Test
  void a_role_taken_away_counts_from_the_next_request() throws Exception {
    var organization = house.newOrganization();
    var supervisor = house.staff(organization, Role.SUPERVISOR);
    var patient = house.patient(organization);
    mvc.perform(get("/test/patients/{p}/plan", patient).with(house.signedIn(supervisor))).andExpect(status().isOk());
    behindTheCurtain("update staff set roles = '{BILLING}' where id = '" + supervisor.staffId() + "'");
    mvc.perform(get("/test/patients/{p}/plan", patient).with(house.signedIn(supervisor))).andExpect(status().isForbidden());
    behindTheCurtain("update staff set active = false where id = '" + supervisor.staffId() + "'");
    mvc.perform(get("/test/own").with(house.signedIn(supervisor))).andExpect(status().isFound());
  }

  private static void behindTheCurtain(String sql) throws java.sql.SQLException {
    try (var connection = org.handrail.TestDatabase.asOwner();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private long entries(java.util.UUID staff, String kind, PatientId patient) throws java.sql.SQLException {
    try (var connection = org.handrail.TestDatabase.asOwner();
        var count =
            connection.prepareStatement(
                "select count(*) from audit_entry where staff_id = ? and kind = ? and patient_id = ?")) {
      count.setObject(1, staff);
      count.setString(2, kind);
      count.setObject(3, patient.value());
      var rows = count.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}
