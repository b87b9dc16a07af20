package org.handrail.foundation.platform.database;

/** A database role with its password. */
public record Login(String role, String password) {

  /** Without the password: records end in logs. */
  @Override
  public String toString() {
    return role;
  }
}
