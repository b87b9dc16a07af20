package org.handrail.path.medical;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.handrail.foundation.people.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a test beside the medications that were taken on the day it was collected. */
@Service
@Transactional(readOnly = true)
public class InterpretTest {
  private final Medications medications;
  private final TestPanels panels;
  private final Organizations organizations;

  InterpretTest(Medications medications, TestPanels panels, Organizations organizations) {
    this.medications = medications;
    this.panels = panels;
    this.organizations = organizations;
  }

  public Interpretation of(DrugTest test) {
    var collection = test.collection();
    var at = collection == null ? test.orderedAt() : collection.at();
    LocalDate day = LocalDate.ofInstant(at, organizations.current().timeZone());
    List<AddictionMedication> taken =
        Stream.concat(medications.current(test.patient()).stream(), medications.stopped(test.patient()).stream())
            .filter(m -> m.addiction() != null && takenOn(m, day))
            .map(m -> Objects.requireNonNull(m.addiction()))
            .distinct()
            .toList();
    return Interpretation.of(test, panels.get(test.panel()), taken);
  }

  /** A day known only roughly counts as taken: a result is then explained rather than held against the person. */
  private static boolean takenOn(Medication m, LocalDate day) {
    var started = m.started();
    var stopped = m.stopped();
    boolean begun = started == null || !started.earliest().isAfter(day);
    if (stopped == null) return begun;
    var last = stopped.day();
    return begun && last != null && !last.latest().isBefore(day);
  }
}
