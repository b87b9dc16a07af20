package org.handrail.path.plan.web;

import java.util.List;
import org.handrail.path.plan.Change;
import org.jspecify.annotations.Nullable;

/**
 * A version as it was signed.
 *
 * @param against title of the version it is compared with, or null when there is no earlier one
 * @param others versions to compare with
 */
public record VersionPage(
    String base,
    String title,
    String state,
    String dot,
    String pdf,
    ContentView content,
    List<PlanPage.SignatureView> signatures,
    List<PlanPage.Said> words,
    @Nullable String against,
    List<Change> changes,
    List<PlanPage.Line> others) {}
