package org.handrail.path.week.build;

import org.handrail.foundation.platform.OrganizationId;

/** Somebody asked for a week. */
record BuildAsked(OrganizationId organization, BuildId build, Build.Kind kind) {}
