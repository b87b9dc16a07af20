package org.handrail.path.week.solver;

import java.util.Optional;

/** One rule about putting one person on one track. It says in plain words what it found, where it found something. */
interface TrackRule {
  /** How much a finding weighs. */
  enum Weight {
    /** Cannot be. */
    HARD,
    /** Can be, but the program's rules ask for more. */
    MEDIUM,
    /** A wish. */
    SOFT
  }

  /** @param amount 1 or more: how far it is from what is asked */
  record Finding(Weight weight, int amount, String sentence) {}

  Optional<Finding> check(Candidate candidate);
}
