package org.handrail.foundation.privacy;

/**
 * What narrows a right beyond its reach: the words behind a cell of the access table. A screen that shows or does no more
 * than a limit allows says so in {@link MayEnter#honours()}; every other screen stays closed to those who are limited.
 */
public enum Limit {
  /** The minimum needed for utilization review or payment. */
  MINIMUM,
  /** The part a case manager or peer needs: no test results. */
  LIMITED,
  /** Only with a credential that allows diagnosing. A condition on the person, not on the screen. */
  CREDENTIALED,
  /** Notes the program has released to the patient. */
  WHEN_RELEASED,
  /** What was answered at intake. */
  INTAKE,
  /** Numbers over many patients, no single answers. */
  COUNTS,
  /** The parts the patient has agreed to share. */
  CONSENTED_PARTS,
  /** What was sent to the partner. */
  IF_SENT,
  /** The referral the partner sent. */
  OWN_REFERRAL,
  /** Under a consent of its own. */
  OWN_CONSENT,
  /** Technical facts: when, which account, which page; never about whom. */
  TECHNICAL,
  /** As the program's rule says, told to the sender. */
  BY_PROGRAM_RULE,
  /** Only the author. */
  AUTHOR,
  /** Co-signing what somebody else signed; never signing in their place. */
  CO_SIGN,
  /** What the law gives, on request, outside the screens. */
  BY_LAW
}
