package org.handrail.path.plan;

import java.util.Optional;

/** Where a version of a plan stands. The lifecycle is this one table. */
public enum VersionState {
  /** Being written. */
  DRAFT("Draft"),
  /** Finished and waiting for signatures: its content no longer changes. */
  PROPOSED("Waiting for signatures"),
  /** Signed by everyone who must: the plan that counts. */
  ACTIVE("In force"),
  /** A newer version took its place. */
  SUPERSEDED("Replaced"),
  /** Taken back before it was in force. */
  WITHDRAWN("Taken back"),
  /** The plan was ended by a review or a discharge. */
  ENDED("Ended");

  /** What can happen to a version. */
  public enum Event {
    PROPOSE,
    ACTIVATE,
    REPLACE,
    WITHDRAW,
    END
  }

  private final String label;

  VersionState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** The next state, or empty where the event cannot happen. */
  public Optional<VersionState> after(Event event) {
    return Optional.ofNullable(
        switch (this) {
          case DRAFT ->
              switch (event) {
                case PROPOSE -> PROPOSED;
                case WITHDRAW, END -> WITHDRAWN;
                case ACTIVATE, REPLACE -> null;
              };
          case PROPOSED ->
              switch (event) {
                case ACTIVATE -> ACTIVE;
                case WITHDRAW, END -> WITHDRAWN;
                case PROPOSE, REPLACE -> null;
              };
          case ACTIVE ->
              switch (event) {
                case REPLACE -> SUPERSEDED;
                case END -> ENDED;
                case PROPOSE, ACTIVATE, WITHDRAW -> null;
              };
          case SUPERSEDED, WITHDRAWN, ENDED -> null;
        });
  }

  /** Being written or waiting for signatures: there is at most one of these. */
  public boolean isPending() {
    return this == DRAFT || this == PROPOSED;
  }
}
