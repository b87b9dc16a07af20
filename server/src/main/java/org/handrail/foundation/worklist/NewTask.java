package org.handrail.foundation.worklist;

import java.time.Instant;
import org.handrail.foundation.platform.PatientId;
import org.handrail.foundation.platform.ProgramId;
import org.jspecify.annotations.Nullable;

/**
 * A task to open.
 *
 * @param sourceKey what it comes from, e.g. {@code measures:response:…:self-harm}: the same key never opens a second task
 * @param kind what it is about, for filters, e.g. {@code measures.alert}
 * @param chain name of the escalation chain, see {@link Chains}
 * @param title one line, shown inside the app only; no other patient's name
 * @param detail what happened, in a sentence or two
 * @param link where the work is done, an address inside the app
 * @param program whose on-call list is asked first
 * @param dueAt by when; null for what {@link Promises} answers for the chain
 */
public record NewTask(
    String sourceKey,
    String kind,
    Severity severity,
    String chain,
    String title,
    String detail,
    @Nullable String link,
    @Nullable PatientId patient,
    @Nullable ProgramId program,
    Owner owner,
    @Nullable Instant dueAt) {}
