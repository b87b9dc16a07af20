package org.handrail.path.measures.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** One question on the tablet in the waiting room. */
public record TabletPage(
    String called, String title, String key, String question, @Nullable String intro, String text, List<QuestionPage.Pick> choices, int min, int max,
    boolean written, int number, int of, Form form) {}
