/** What every page is built from: layouts, navigation, form and table parts. */
@NullMarked
@ApplicationModule(id = "ui", displayName = "Page layout and parts",
    allowedDependencies = {"platform", "privacy", "people", "sites", "accounts"})
package org.handrail.face.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
