package org.handrail.path.followup;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.rules.PackRef;
import org.handrail.foundation.rules.ProgramRules;
import org.handrail.foundation.rules.RulePacks;
import org.handrail.foundation.sites.Programs;
import org.handrail.path.admission.EpisodeId;
import org.handrail.path.admission.Stay;
import org.handrail.path.admission.StayKind;
import org.handrail.path.admission.Stays;
import org.springframework.stereotype.Component;

/** What the rule pack of somebody's last program says about the time after it. */
@Component
class AskedAfter {
  private static final PackRef SHIPPED = new PackRef("program-default", 1);

  private final Stays stays;
  private final Programs programs;
  private final RulePacks packs;

  AskedAfter(Stays stays, Programs programs, RulePacks packs) {
    this.stays = stays;
    this.programs = programs;
    this.packs = packs;
  }

  /** Days after the end on which somebody asks how it goes. */
  List<Integer> days(EpisodeId episode) {
    return rules(last(episode)).followUpContacts().value();
  }

  /** Ids of the instruments given at these contacts. */
  List<String> instruments(EpisodeId episode) {
    Optional<Stay> last = last(episode);
    return rules(last).instrumentSchedule(last.map(Stay::level).orElse("1")).atFollowUp();
  }

  /** Where the instruments come from, in words for the list of what is asked. */
  String source(EpisodeId episode) {
    return pack(last(episode)).toString();
  }

  private ProgramRules rules(Optional<Stay> stay) {
    return packs.program(pack(stay));
  }

  private PackRef pack(Optional<Stay> stay) {
    return stay.map(Stay::program).flatMap(programs::find).map(p -> new PackRef(p.pack().id(), p.pack().version())).orElse(SHIPPED);
  }

  private Optional<Stay> last(EpisodeId episode) {
    return stays.of(episode).stream().filter(stay -> stay.kind() == StayKind.TREATMENT).reduce((a, b) -> b);
  }
}
