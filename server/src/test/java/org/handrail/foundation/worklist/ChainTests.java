package org.handrail.foundation.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.handrail.foundation.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTests {
  private final Chains chains = new Chains();

  @Test
  void self_harm_is_acted_on_within_the_hour_day_and_night() {
    Chain chain = chains.get("self-harm");
    assertThat(chain.actBy()).isEqualTo(Duration.ofHours(1));
    assertThat(chain.aroundTheClock()).isTrue();
    assertThat(chain.steps().getFirst())
        .isEqualTo(
            new Chain.Step(
                Duration.ZERO, false, Chain.While.UNTAKEN, new Chain.Target.OnCallList(Role.SUPERVISOR)));
    assertThat(chain.steps().stream().map(Chain.Step::target))
        .contains(new Chain.Target.RoleQueue(Role.SUPERVISOR), new Chain.Target.RoleQueue(Role.DIRECTOR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"self-harm", "use-reported", "talk-asked", "routine"})
  void every_chain_ends_in_a_choice_of_actions_and_tells_someone_more_in_time(String name) {
    Chain chain = chains.get(name);
    assertThat(chain.actions()).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    assertThat(chain.steps()).isNotEmpty();
    List<Duration> times = chain.steps().stream().map(Chain.Step::after).toList();
    assertThat(times).isSorted();
  }

  @Test
  void an_unknown_chain_is_a_bug_that_names_what_there_is() {
    assertThatThrownBy(() -> chains.get("nobody")).hasMessageContaining("nobody").hasMessageContaining("self-harm");
  }
}
