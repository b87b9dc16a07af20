package org.handrail.foundation.privacy;

/** What someone wants to do with a part of a record. */
public enum Act {
  READ,
  WRITE,
  SIGN
}
