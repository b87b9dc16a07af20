package org.handrail.face.ui;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@HandrailTest
class PagesAroundTests {

  @Autowired MockMvc mvc;
  @Autowired House house;

  @Test
  void staffFindTheCrisisStepsWithTheirMenuAroundThem() throws Exception {
    var counselor = house.staff(house.newOrganization(), Role.COUNSELOR);

    mvc.perform(get("/crisis-steps").with(house.signedIn(counselor))).andExpect(status().isOk())
        .andExpect(content().string(allOf(containsString("Naloxone now."), containsString("Dana Whitfield"),
            containsString("action=\"/sign-out\""))));
  }

  @Test
  void aFailureShowsAReferenceAndNothingOfItsCause() throws Exception {
    mvc.perform(get("/error").accept(MediaType.TEXT_HTML)
            .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
            .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret")))
        .andExpect(status().isInternalServerError())
        .andExpect(content().string(allOf(containsString("Reference"), containsString("tel:988"), not(containsString("secret")))));
  }

  @Test
  void aProgramIsToldTheStatusAsAProblem() throws Exception {
    mvc.perform(get("/error").accept(MediaType.APPLICATION_JSON).requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 404))
        .andExpect(status().isNotFound())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void stylesMayBeKeptForAYearBecauseTheirAddressChangesWithThem() throws Exception {
    mvc.perform(get("/assets/handrail.css")).andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("max-age=31536000")));
    mvc.perform(get("/webjars/tabler__core/1.4.0/dist/css/tabler.min.css")).andExpect(status().isOk());
    mvc.perform(get("/webjars/tabler__icons-webfont/3.35.0/dist/tabler-icons.min.css")).andExpect(status().isOk());
    mvc.perform(get("/webjars/htmx.org/2.0.10/dist/htmx.min.js")).andExpect(status().isOk());
  }

  @Test
  void theQuickExitSignsOutAndLeadsToAPageThatSaysNothing() throws Exception {
    var organization = house.newOrganization();
    var patient = house.asPatient(organization, house.patient(organization));

    mvc.perform(post("/my/leave").with(house.signedIn(patient)).with(csrf())).andExpect(redirectedUrl("/calendar"))
        .andExpect(header().string("Clear-Site-Data", containsString("cache")));
    mvc.perform(get("/calendar")).andExpect(status().isOk())
        .andExpect(content().string(allOf(not(containsString("Handrail")), not(containsString("988")), not(containsString("mark.svg")))));
  }
}
