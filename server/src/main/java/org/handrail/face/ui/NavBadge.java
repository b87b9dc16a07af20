package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/** Counts what waits behind one entry of the staff menu, for the person acting now. The desk implements these. */
public interface NavBadge {

  /** Key of the entry it belongs to: today, inquiries, patients, week, sessions, admin. */
  String room();

  /** The number to show, or null for none. Cheap: it is asked for on every page. */
  @Nullable NavCount count();
}
