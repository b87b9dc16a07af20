package org.handrail.path.measures.web;

import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** One question on the tablet in the waiting room. */
public record TabletPage(
    String called, String title, String key, String question, @Nullable String intro, String text, AnswerField field, int number, int of, Form form) {}
