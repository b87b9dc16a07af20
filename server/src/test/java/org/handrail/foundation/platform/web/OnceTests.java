package org.handrail.foundation.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.HandrailTest;
import org.handrail.House;
import org.handrail.foundation.platform.Actor;
import org.handrail.foundation.platform.Jobs;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.SettableClock;
import org.handrail.foundation.privacy.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form counts once, however often it is sent. */
@HandrailTest
class OnceTests {
  @Autowired House house;
  @Autowired MockMvc mvc;
  @Autowired SettableClock clock;
  @Autowired Jobs jobs;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private final Work work = new Work();
  private final List<RequestMappingInfo> added = new ArrayList<>();
  private Actor actor;

  /** Not scanned: registered by hand below. */
  public static class Work {
    final AtomicInteger done = new AtomicInteger();
    volatile CountDownLatch started = new CountDownLatch(0);
    volatile CountDownLatch mayEnd = new CountDownLatch(0);
    volatile int answer = 303;

    @SignedIn
    public void doIt(HttpServletResponse response) throws InterruptedException {
      started.countDown();
      assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
      if (answer == 500) {
        throw new IllegalStateException("it broke");
      }
      int n = done.incrementAndGet();
      response.setStatus(answer);
      if (answer == 303) {
        response.setHeader("Location", "/done/" + n);
      }
    }

    @SignedIn
    @ResponseBody
    public String part() {
      return "part " + done.incrementAndGet();
    }
  }

  @BeforeEach
  void pages() throws NoSuchMethodException {
    actor = house.staff(house.newOrganization(), Role.COUNSELOR);
    add("/test/work", "doIt", HttpServletResponse.class);
    add("/test/part", "part");
  }

  private void add(String path, String name, Class<?>... parameters) throws NoSuchMethodException {
    var info =
        RequestMappingInfo.paths(path).methods(RequestMethod.POST).options(mapping.getBuilderConfiguration()).build();
    mapping.registerMapping(info, work, Work.class.getMethod(name, parameters));
    added.add(info);
  }

  @AfterEach
  void takeAway() {
    added.forEach(mapping::unregisterMapping);
    clock.follow();
  }

  private MockHttpServletRequestBuilder submit(Actor by, String token) {
    return post("/test/work").param("_once", token).with(house.signedIn(by));
  }

  @Test
  void the_same_form_again_does_nothing_and_leads_to_the_same_place() throws Exception {
    String token = UUID.randomUUID().toString();
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/1"));
    mvc.perform(submit(actor, token)).andExpect(status().isSeeOther()).andExpect(redirectedUrl("/done/1"));
    assertThat(work.done).hasValue(1);
    mvc.perform(submit(actor, UUID.randomUUID().toString())).andExpect(redirectedUrl("/done/2"));
  }

  @Test
  void a_double_click_waits_for_the_first_and_gets_its_answer() throws Exception {
    String token = UUID.randomUUID().toString();
    work.started = new CountDownLatch(1);
    work.mayEnd = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> click = () -> mvc.perform(submit(actor, token)).andReturn().getResponse().getRedirectedUrl();
      List<Future<String>> clicks = new ArrayList<>();
      clicks.add(threads.submit(click));
      assertThat(work.started.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 4; i++) {
        clicks.add(threads.submit(click));
      }
      Thread.sleep(200);
      assertThat(clicks).noneMatch(Future::isDone);
      work.mayEnd.countDown();
      for (Future<String> one : clicks) {
        assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo("/done/1");
      }
    }
    assertThat(work.done).hasValue(1);
  }

  @Test
  void a_refused_form_can_be_corrected_and_sent_again() throws Exception {
    String token = UUID.randomUUID().toString();
    work.answer = 422;
    mvc.perform(submit(actor, token)).andExpect(status().is(422));
    work.answer = 303;
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/2"));
  }

  @Test
  void a_form_whose_work_broke_can_be_sent_again() throws Exception {
    String token = UUID.randomUUID().toString();
    work.answer = 500;
    assertThatThrownBy(() -> mvc.perform(submit(actor, token))).hasRootCauseMessage("it broke");
    work.answer = 303;
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/1"));
  }

  @Test
  void nobody_uses_up_the_token_of_another() throws Exception {
    String token = UUID.randomUUID().toString();
    Actor other = house.staff(actor.organization(), Role.COUNSELOR);
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/1"));
    mvc.perform(submit(other, token)).andExpect(redirectedUrl("/done/2"));
  }

  @Test
  void where_a_part_of_a_page_was_the_answer_the_page_is_asked_for_anew() throws Exception {
    String token = UUID.randomUUID().toString();
    var first = post("/test/part").param("_once", token).header("HX-Request", "true");
    mvc.perform(first.with(house.signedIn(actor))).andExpect(status().isOk());
    var again = post("/test/part").param("_once", token).header("HX-Request", "true");
    mvc.perform(again.with(house.signedIn(actor)))
        .andExpect(status().isNoContent())
        .andExpect(header().string("HX-Refresh", "true"));
    assertThat(work.done).hasValue(1);
  }

  @Test
  void a_form_without_a_token_is_never_held_back() throws Exception {
    mvc.perform(post("/test/work").with(house.signedIn(actor))).andExpect(redirectedUrl("/done/1"));
    mvc.perform(post("/test/work").with(house.signedIn(actor))).andExpect(redirectedUrl("/done/2"));
  }

  @Test
  void answers_are_forgotten_after_days_not_hours() throws Exception {
    String token = UUID.randomUUID().toString();
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/1"));
    clock.advance(Duration.ofHours(11)); // a sign-in lasts twelve
    jobs.runNow("platform-forget-submissions", actor.organization());
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/1"));
    clock.advance(Duration.ofDays(2));
    jobs.runNow("platform-forget-submissions", actor.organization());
    mvc.perform(submit(actor, token)).andExpect(redirectedUrl("/done/2"));
  }

  @Test
  void no_cache_gives_a_part_of_a_page_for_the_page() throws Exception {
    mvc.perform(post("/test/work").with(house.signedIn(actor)))
        .andExpect(header().stringValues("Vary", org.hamcrest.Matchers.hasItem("HX-Request")));
  }
}
