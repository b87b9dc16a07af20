package org.handrail.path.week.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form that books an appointment.
 *
 * @param program where they are treated, or null outside a stay: then nothing can be booked
 */
public record BookPage(
    String schedule, @Nullable String program, List<Choice> types, List<Choice> rooms, List<Choice> staff, Form form) {}
