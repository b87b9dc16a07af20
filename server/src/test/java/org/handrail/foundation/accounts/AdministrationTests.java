package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.TestDatabase;
import org.handrail.foundation.people.StaffDirectory;
import org.handrail.foundation.people.StaffMember;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.StaffId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.BreakGlass;
import org.handrail.foundation.worklist.Worklist;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@HandrailTest
class AdministrationTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired StaffDirectory directory;
  @Autowired StaffAccess staffAccess;
  @Autowired BreakGlass breakGlass;
  @Autowired Worklist worklist;
  @Autowired Audit audit;

  private Actor admin;
  private Actor counselor;

  @BeforeEach
  void someone() {
    var organization = house.newOrganization();
    admin = house.staff(organization, "Ada", "Okafor", java.time.LocalDate.of(2090, 1, 1), Role.ADMIN);
    counselor = house.staff(organization, Role.COUNSELOR);
  }

  private MockHttpServletRequestBuilder details(StaffId staff, int version, String email, Role... roles) {
    var request =
        post("/admin/staff/{s}", staff)
            .param("version", String.valueOf(version))
            .param("given", "Dana")
            .param("family", "Whitfield")
            .param("email", email);
    for (Role role : roles) {
      request.param("roles", role.name());
    }
    return request.with(house.signedIn(admin));
  }

  private StaffMember member(StaffId id) {
    return Tenant.in(admin.organization(), () -> directory.get(id));
  }

  private static String address() {
    return "dana-" + UUID.randomUUID() + "@example.org";
  }

  @Test
  void administrators_see_the_administration_and_others_their_part_of_it() throws Exception {
    mvc.perform(get("/admin").with(house.signedIn(admin)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/admin/staff")))
        .andExpect(content().string(containsString("/admin/audit")))
        .andExpect(content().string(not(containsString("href=\"/admin/privacy\""))));
    Actor officer = house.staff(admin.organization(), Role.PRIVACY);
    mvc.perform(get("/admin").with(house.signedIn(officer)))
        .andExpect(content().string(containsString("href=\"/admin/privacy\"")));
    mvc.perform(get("/admin").with(house.signedIn(counselor))).andExpect(status().isForbidden());
  }

  @Test
  void someone_is_added_and_invited_or_neither() throws Exception {
    String email = address();
    mvc.perform(
            post("/admin/staff/new")
                .param("given", "Mara").param("family", "Lindqvist").param("email", email).param("roles", "COUNSELOR")
                .with(house.signedIn(admin)))
        .andExpect(status().isFound())
        .andExpect(flash().attribute("link", containsString("/join/")));
    mvc.perform(get("/admin/staff").with(house.signedIn(admin)))
        .andExpect(content().string(containsString("Mara Lindqvist")))
        .andExpect(content().string(containsString("Invited until")));
    mvc.perform(
            post("/admin/staff/new")
                .param("given", "Other").param("family", "Person").param("email", email).param("roles", "COUNSELOR")
                .with(house.signedIn(admin)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Another account signs in with this address")));
    mvc.perform(get("/admin/staff").with(house.signedIn(admin)))
        .andExpect(content().string(not(containsString("Other Person"))));
  }

  @Test
  void what_was_typed_stays_beside_what_was_refused() throws Exception {
    mvc.perform(
            post("/admin/staff/new")
                .param("given", "Mara").param("family", "").param("email", "not an address")
                .with(house.signedIn(admin)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("value=\"Mara\"")))
        .andExpect(content().string(containsString("Enter a family name")))
        .andExpect(content().string(containsString("Choose at least one role")));
  }

  @Test
  void a_change_of_roles_is_audited_and_counts_at_once() throws Exception {
    String email = address();
    mvc.perform(details(counselor.staffId(), 0, email, Role.BILLING, Role.CASE_MANAGER)).andExpect(status().isFound());
    assertThat(member(counselor.staffId()).roles()).containsExactlyInAnyOrder(Role.BILLING, Role.CASE_MANAGER);
    assertThat(audited(counselor.staffId()))
        .contains(
            "roles changed from Counselor to Case manager or peer coach, Utilization review and billing");
    mvc.perform(get("/admin/staff").with(house.signedIn(counselor))).andExpect(status().isForbidden());
  }

  @Test
  void who_saves_an_old_page_is_told_and_keeps_what_they_typed() throws Exception {
    mvc.perform(details(counselor.staffId(), 0, address(), Role.COUNSELOR)).andExpect(status().isFound());
    mvc.perform(details(counselor.staffId(), 0, "mine@example.org", Role.MEDICAL))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Somebody changed this person")))
        .andExpect(content().string(containsString("mine@example.org")));
  }

  @Test
  void nobody_gives_themselves_another_role_or_ends_their_own_access() throws Exception {
    mvc.perform(details(admin.staffId(), 0, address(), Role.ADMIN, Role.COUNSELOR))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Nobody changes their own roles")));
    mvc.perform(post("/admin/staff/{s}/deactivate", admin.staff()).with(house.signedIn(admin))).andExpect(status().is(422));
    assertThat(member(admin.staffId()).roles()).containsExactly(Role.ADMIN);
    assertThat(member(admin.staffId()).active()).isTrue();
  }

  @Test
  void the_last_two_administrators_cannot_put_each_other_out_at_the_same_moment() throws Exception {
    Actor other = house.staff(admin.organization(), Role.ADMIN);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> house.as(admin, () -> staffAccess.deactivate(other.staffId())));
      threads.submit(() -> house.as(other, () -> staffAccess.deactivate(admin.staffId())));
    }
    assertThat(member(admin.staffId()).active() ^ member(other.staffId()).active()).isTrue();
  }

  @Test
  void who_is_deactivated_is_out_and_may_come_back() throws Exception {
    mvc.perform(get("/account").with(house.signedIn(counselor))).andExpect(status().isOk());
    mvc.perform(post("/admin/staff/{s}/deactivate", counselor.staff()).with(house.signedIn(admin)))
        .andExpect(redirectedUrl("/admin/staff/" + counselor.staff()));
    mvc.perform(get("/account").with(house.signedIn(counselor))).andExpect(status().isFound());
    mvc.perform(post("/admin/staff/{s}/reactivate", counselor.staff()).with(house.signedIn(admin)));
    mvc.perform(get("/account").with(house.signedIn(counselor))).andExpect(status().isOk());
    assertThat(audited(counselor.staffId())).contains("deactivated", "reactivated");
  }

  @Test
  void licences_are_put_on_file_and_their_end_is_seen() throws Exception {
    mvc.perform(
            post("/admin/staff/{s}/licences", admin.staff())
                .param("kind", "RN").param("number", "77-1").param("state", "ok")
                .param("validFrom", "2020-01-01").param("validUntil", "2021-01-01")
                .with(house.signedIn(admin)))
        .andExpect(status().isFound());
    mvc.perform(get("/admin/staff/{s}", admin.staff()).with(house.signedIn(admin)))
        .andExpect(content().string(containsString("Expired on January 1, 2021")));
    mvc.perform(
            post("/admin/staff/{s}/licences", admin.staff())
                .param("kind", "RN").param("number", "77-1").param("state", "Oklahoma")
                .param("validFrom", "2022-01-01").param("validUntil", "2021-01-01")
                .with(house.signedIn(admin)))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("two letters")));
  }

  @Test
  void staff_of_another_organization_do_not_exist() throws Exception {
    Actor elsewhere = house.staff(house.newOrganization(), Role.COUNSELOR);
    for (String path : List.of("", "/deactivate", "/reactivate", "/invite", "/new-phone", "/licences")) {
      var request = post("/admin/staff/{s}" + path, elsewhere.staff()).param("version", "0").param("roles", "ADMIN");
      mvc.perform(request.with(house.signedIn(admin))).andExpect(status().isNotFound());
    }
    mvc.perform(get("/admin/staff/{s}", elsewhere.staff()).with(house.signedIn(admin))).andExpect(status().isNotFound());
    mvc.perform(get("/account").with(house.signedIn(elsewhere))).andExpect(status().isOk());
  }

  @Test
  void a_new_address_of_staff_is_their_new_sign_in_and_ends_their_sessions() throws Exception {
    mvc.perform(get("/account").with(house.signedIn(counselor))).andExpect(status().isOk());
    String email = address();
    mvc.perform(details(counselor.staffId(), 0, email, Role.COUNSELOR)).andExpect(status().isFound());
    assertThat(audited(counselor.staffId())).contains("sign-in address changed");
    mvc.perform(get("/account").with(house.signedIn(counselor)))
        .andExpect(content().string(containsString(email)));
  }

  @Test
  void once_named_the_person_who_acts_on_a_danger_is_replaced_but_never_removed() throws Exception {
    mvc.perform(get("/admin/organization").with(house.signedIn(admin)))
        .andExpect(content().string(containsString("Patients cannot sign in yet")));
    mvc.perform(organization(0, "Ines Duarte", "555-010-0199")).andExpect(status().isFound());
    mvc.perform(get("/admin/organization").with(house.signedIn(admin)))
        .andExpect(content().string(not(containsString("Patients cannot sign in yet"))));
    mvc.perform(organization(1, "", "")).andExpect(status().is(422));
    mvc.perform(organization(1, "Ines Duarte", "")).andExpect(status().is(422));
    mvc.perform(organization(0, "Tom Reyes", "555-010-0188"))
        .andExpect(status().is(422))
        .andExpect(content().string(containsString("Somebody saved these settings")));
    mvc.perform(organization(1, "Tom Reyes", "555-010-0188")).andExpect(status().isFound());
  }

  private MockHttpServletRequestBuilder organization(int version, String name, String phone) {
    return post("/admin/organization")
        .param("version", String.valueOf(version))
        .param("name", "Riverbend")
        .param("timeZone", "America/Chicago")
        .param("escalationName", name)
        .param("escalationPhone", phone)
        .with(house.signedIn(admin));
  }

  @Test
  void the_privacy_officer_sees_who_broke_the_glass_and_has_it_in_the_worklist() throws Exception {
    PatientId patient = house.patient(admin.organization(), "Noor", "Halvorsen");
    house.as(counselor, () -> breakGlass.breakGlass(Area.PLAN, Act.READ, patient, "Covering tonight, call in crisis"))
        .orElseThrow();
    Actor officer = house.staff(admin.organization(), Role.PRIVACY);
    mvc.perform(get("/admin/privacy").with(house.signedIn(officer)))
        .andExpect(content().string(containsString("Covering tonight, call in crisis")))
        .andExpect(content().string(containsString("Noor Halvorsen")));
    assertThat(house.as(officer, () -> worklist.openFor(officer)))
        .singleElement()
        .satisfies(task -> assertThat(task.link()).isEqualTo("/admin/privacy"));
    assertThat(house.as(counselor, () -> worklist.openFor(counselor))).isEmpty();
  }

  @Test
  void the_audit_trail_is_searched_by_patient_and_staff_and_an_administrator_never_sees_about_whom() throws Exception {
    PatientId patient = house.patient(admin.organization(), "Noor", "Halvorsen");
    PatientId other = house.patient(admin.organization(), "Bela", "Quist");
    house.as(
        counselor,
        () -> {
          audit.refusal(Area.PLAN, Act.READ, patient);
          audit.refusal(Area.MEDICAL, Act.READ, other);
          return true;
        });
    Actor officer = house.staff(admin.organization(), Role.PRIVACY);
    mvc.perform(get("/admin/audit").with(house.signedIn(officer)))
        .andExpect(content().string(containsString("Noor Halvorsen")))
        .andExpect(content().string(containsString("Bela Quist")));
    mvc.perform(get("/admin/audit").param("patient", patient.toString()).with(house.signedIn(officer)))
        .andExpect(content().string(containsString("About Noor Halvorsen")))
        .andExpect(content().string(not(containsString("Bela Quist"))));
    mvc.perform(get("/admin/audit").param("q", "Halv").with(house.signedIn(officer)))
        .andExpect(content().string(containsString("Whom do you mean?")));
    mvc.perform(get("/admin/audit").param("patient", patient.toString()).param("q", "Halv").with(house.signedIn(admin)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Dana Whitfield")))
        .andExpect(content().string(not(containsString("Halvorsen"))))
        .andExpect(content().string(not(containsString(patient.toString()))));
    mvc.perform(get("/admin/audit?verified=yes").with(house.signedIn(officer)))
        .andExpect(content().string(containsString("sealed entries are as they were sealed")));
    mvc.perform(get("/admin/audit").with(house.signedIn(counselor))).andExpect(status().isForbidden());
  }

  private List<String> audited(StaffId about) throws SQLException {
    try (var connection = TestDatabase.asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select what from audit_entry where subject_id = '" + about + "' order by number")) {
      var what = new ArrayList<String>();
      while (rows.next()) {
        what.add(rows.getString(1));
      }
      return what;
    }
  }
}
