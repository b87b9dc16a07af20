package org.handrail.foundation.privacy;

/** Whose screens a route belongs to. */
public enum Audience {
  STAFF,
  PATIENT,
  FAMILY,
  PARTNER
}
