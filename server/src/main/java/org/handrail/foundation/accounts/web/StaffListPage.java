package org.handrail.foundation.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody who works or worked here. */
public record StaffListPage(List<Row> active, List<Row> former, boolean mayChange) {

  /**
   * One person.
   *
   * @param state of their account, in words
   * @param needs whether an administrator has something to do
   * @param licence what an administrator should know of their licences; null when all is well
   */
  public record Row(
      String id, String name, String roles, String email, String state, boolean needs, @Nullable String licence) {}
}
