package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.handrail.path.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * A version waiting for signatures, on the screen of staff.
 *
 * @param changes against the version in force; null when this is the first
 * @param me name of the person at the screen
 */
public record SignPage(
    String base,
    String called,
    String version,
    String title,
    ContentView content,
    @Nullable List<Change> changes,
    boolean patientMissing,
    boolean clinicianMissing,
    boolean maySign,
    List<PlanPage.SignatureView> signatures,
    List<PlanPage.Said> words,
    String patientMeaning,
    String clinicianMeaning,
    String me,
    Form patientForm,
    Form clinicianForm) {}
