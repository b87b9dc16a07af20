package org.handrail.path.week;

import java.util.Optional;
import org.handrail.foundation.platform.Outcome;
import org.handrail.foundation.platform.UseCase;
import org.jspecify.annotations.Nullable;

/** Lets a group teach a curriculum: its sessions to come get the topics, those that have begun keep theirs. */
@UseCase
public class FollowCurriculum {
  private final Groups groups;
  private final Curricula curricula;
  private final GroupTopics topics;

  FollowCurriculum(Groups groups, Curricula curricula, GroupTopics topics) {
    this.groups = groups;
    this.curricula = curricula;
    this.topics = topics;
  }

  /** @param curriculum null when the group's topics are to be kept by hand again */
  public Outcome<GroupId> follow(GroupId id, @Nullable CurriculumId curriculum) {
    Group group = groups.get(id);
    if (curriculum == null) {
      topics.follow(id, null);
      return Outcome.done(id);
    }
    Optional<Curriculum> found = curricula.find(curriculum).filter(Curriculum::active);
    if (found.isEmpty()) {
      return Outcome.refused("curriculum", "Choose a curriculum in use");
    }
    if (!found.get().type().equals(group.type())) {
      return Outcome.refused(
          "curriculum", found.get().name() + " is for " + found.get().type().label() + ", this group is " + group.type().label());
    }
    topics.follow(id, found.get());
    return Outcome.done(id);
  }
}
