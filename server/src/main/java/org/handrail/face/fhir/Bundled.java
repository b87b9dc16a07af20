package org.handrail.face.fhir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bundle taken apart, before its resources are turned into objects.
 *
 * @param identifierSystem of {@code Bundle.identifier}
 * @param identifierValue of {@code Bundle.identifier}
 * @param source of {@code Bundle.meta.source}
 * @param counted how many entries were read, also those we only count
 */
record Bundled(
    @Nullable String id,
    @Nullable String identifierSystem,
    @Nullable String identifierValue,
    @Nullable String source,
    @Nullable String timestamp,
    List<Entry> entries,
    int counted) {}
