package org.handrail.path.transition.web;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.handrail.foundation.people.Patient;
import org.handrail.foundation.people.Patients;
import org.handrail.foundation.platform.Acting;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.privacy.Access;
import org.handrail.foundation.privacy.Act;
import org.handrail.foundation.privacy.Area;
import org.handrail.foundation.privacy.Audit;
import org.handrail.foundation.privacy.MayEnter;
import org.handrail.path.transition.Clocks;
import org.handrail.path.transition.HandOff;
import org.handrail.path.transition.HandOffState;
import org.handrail.path.transition.HandOffs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The board: what is on its way, oldest first, with its owner. */
@Controller
class BoardController {
  private static final int QUARTER = 90;

  private final HandOffs handOffs;
  private final Access access;
  private final Audit audit;
  private final Patients patients;
  private final Clocks clocks;
  private final TransitionPages pages;

  BoardController(HandOffs handOffs, Access access, Audit audit, Patients patients, Clocks clocks, TransitionPages pages) {
    this.handOffs = handOffs;
    this.access = access;
    this.audit = audit;
    this.patients = patients;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping("/transitions")
  @MayEnter(area = Area.PLACEMENT, act = Act.READ)
  ModelAndView board(@RequestParam(required = false, defaultValue = "false") boolean mine) {
    List<HandOff> open = visible(handOffs.open()).stream().filter(h -> !mine || h.owner().equals(Acting.actor().staffId())).toList();
    List<HandOff> closed = visible(handOffs.closedSince(pages.now().minus(Duration.ofDays(QUARTER))));
    List<HandOff> week = closed.stream().filter(h -> h.closedAt() != null && h.closedAt().isAfter(pages.now().minus(Duration.ofDays(7)))).toList();
    Map<PatientId, Patient> people = patients.find(java.util.stream.Stream.concat(open.stream(), week.stream()).map(HandOff::patient).distinct().toList());
    audit.readMany(Area.PLACEMENT, people.keySet());
    List<Long> days = closed.stream().filter(h -> h.state() == HandOffState.ARRIVED).map(h -> h.days(pages.now())).toList();
    var page = new BoardPage(
        List.of(
            column("over-7", "Over 7 days", "Something is in the way", open.stream().filter(h -> h.days(pages.now()) > 7).toList(), people),
            column("to-7", "3 to 7 days", "On its way", open.stream().filter(h -> h.days(pages.now()) > 2 && h.days(pages.now()) <= 7).toList(), people),
            column("to-2", "Today to 2 days", "Just started", open.stream().filter(h -> h.days(pages.now()) <= 2).toList(), people)),
        week.stream().map(h -> new BoardPage.Closed("/transitions/" + h.id(), name(people, h), pages.from(h).label() + " to " + pages.to(h).label(),
            h.days(pages.now()), h.state() == HandOffState.ARRIVED, pages.headline(h))).toList(),
        open.size(), (int) open.stream().filter(pages::needs).count(), TransitionPages.median(days),
        (int) days.stream().filter(d -> d <= clocks.arrivedWithinDays()).count(), clocks.arrivedWithinDays(), closed.size(),
        (int) closed.stream().filter(h -> h.state() == HandOffState.ENDED).count(), mine);
    return new ModelAndView("path/transition/board", TransitionPages.model(page));
  }

  private List<HandOff> visible(List<HandOff> all) {
    return all.stream().filter(h -> access.may(Area.PLACEMENT, Act.READ, h.patient())).toList();
  }

  private BoardPage.Column column(String id, String title, String meaning, List<HandOff> some, Map<PatientId, Patient> people) {
    return new BoardPage.Column(id, title, meaning, some.stream().map(h -> new BoardPage.Card("/transitions/" + h.id(), name(people, h),
        pages.name(h.owner()), pages.from(h).chip(), pages.from(h).label(), pages.to(h).chip(), pages.to(h).label(),
        pages.needs(h) ? "amber" : "", pages.headline(h), h.overdose().label(), h.overdose().protects())).toList());
  }

  private static String name(Map<PatientId, Patient> people, HandOff handOff) {
    return Objects.requireNonNull(people.get(handOff.patient())).name().shown();
  }
}
