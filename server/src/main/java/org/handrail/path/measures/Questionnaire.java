package org.handrail.path.measures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked, without how it is scored. */
record Questionnaire(InstrumentId instrument, String url, String version, String title, String publisher, String copyright, String source,
    @Nullable String loinc, List<Question> questions, Map<String, EnableWhen> enabledWhen) {}
