package org.handrail.foundation.worklist;

/** How a task is shown and sorted: most urgent first. */
public enum Severity {
  /** A danger to a person: shown in rose, must be closed with an action and an outcome. */
  DANGER,
  /** Somebody is needed soon: shown in amber. */
  NEEDS_YOU,
  /** Work like any other. */
  ROUTINE
}
