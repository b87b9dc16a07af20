package org.handrail.face.guide.web;

import org.handrail.foundation.platform.web.Form;

/**
 * The call-back form.
 *
 * @param base where this organization's public pages begin: empty, or "/at/harbor-lane"
 * @param minor the person is younger than 18: where to turn instead
 */
public record CallBackPage(String base, Form form, boolean minor) {}
