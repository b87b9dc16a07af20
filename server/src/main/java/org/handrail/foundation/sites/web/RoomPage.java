package org.handrail.foundation.sites.web;

import org.handrail.foundation.platform.web.Form;

/** The form of one room. */
public record RoomPage(String action, String siteName, boolean isNew, int version, Form form) {}
