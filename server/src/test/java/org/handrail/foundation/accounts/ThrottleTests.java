package org.handrail.foundation.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.handrail.HandrailTest;
import org.handrail.foundation.platform.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HandrailTest
class ThrottleTests {
  private static final Limits.Limit LIMIT = new Limits.Limit("test", 5, Duration.ofMinutes(15));

  @Autowired Throttle throttle;
  @Autowired SettableClock clock;

  private final String what = UUID.randomUUID().toString();

  @AfterEach
  void presentTime() {
    clock.follow();
  }

  @Test
  void a_hundred_tries_at_once_count_as_a_hundred() throws Exception {
    var allowed = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        threads.submit(() -> throttle.enter(LIMIT, what).isEmpty() ? allowed.incrementAndGet() : 0);
      }
    }
    assertThat(allowed).hasValue(5);
  }

  @Test
  void the_wait_ends_with_the_window_and_trying_meanwhile_does_not_make_it_longer() {
    clock.advance(Duration.ZERO);
    for (int i = 0; i < 6; i++) {
      throttle.enter(LIMIT, what);
    }
    clock.advance(Duration.ofMinutes(10));
    assertThat(throttle.enter(LIMIT, what)).hasValue(Duration.ofMinutes(5));
    clock.advance(Duration.ofMinutes(5));
    assertThat(throttle.enter(LIMIT, what)).isEmpty();
  }

  @Test
  void success_forgets_ones_own_slips_and_takes_back_only_one_try_of_a_shared_address() {
    for (int i = 0; i < 5; i++) {
      throttle.enter(LIMIT, what);
    }
    throttle.takeBack(LIMIT, what);
    assertThat(throttle.enter(LIMIT, what)).isEmpty();
    assertThat(throttle.enter(LIMIT, what)).isPresent();
    throttle.forget(LIMIT, what);
    assertThat(throttle.enter(LIMIT, what)).isEmpty();
  }
}
