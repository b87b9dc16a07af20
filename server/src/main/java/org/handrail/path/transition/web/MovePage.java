package org.handrail.path.transition.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;

/**
 * The form for a move, or for a discharge.
 *
 * @param discharge whether treatment here ends with it
 * @param reasons why treatment ends; empty for a move
 */
public record MovePage(String base, boolean discharge, String called, String today, String meaning, String me, List<Choice> receivers,
    List<Choice> levels, List<Choice> staff, List<Choice> overdose, List<Choice> reasons, Form form) {}
