/** The staff's desk: Today, the list of patients, and the pages of a patient that span the whole path. */
@NullMarked
@ApplicationModule(
    id = "desk",
    displayName = "Desk",
    allowedDependencies = {
      "platform", "privacy", "people", "sites", "rules", "worklist", "medical", "measures", "inquiry", "placement", "admission", "plan", "week", "attendance", "attendance :: notes", "transition", "conversation", "family", "community", "community :: referral", "followup", "ui"
    })
package org.handrail.face.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
