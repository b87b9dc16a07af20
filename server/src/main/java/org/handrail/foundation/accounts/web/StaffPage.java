package org.handrail.foundation.accounts.web;

import java.util.List;
import org.handrail.foundation.platform.Role;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * One staff member.
 *
 * @param id empty for someone new
 * @param state of their account, in words
 * @param link an invitation to hand over by oneself, shown once; null otherwise
 */
public record StaffPage(
    String id,
    int version,
    String name,
    boolean active,
    boolean self,
    boolean mayChange,
    String state,
    boolean invitable,
    boolean secondFactor,
    @Nullable String link,
    Form form,
    List<Licence> licences,
    List<Choice> kinds,
    Form licence) {

  /** A licence as shown. */
  public record Licence(String kind, String number, String until, boolean expired, boolean soon) {}

  /** The roles staff can hold. */
  public static List<Choice> roles() {
    return Choice.of(List.of(Role.values()).stream().filter(Role::isStaff).toList(), Role::name, Role::label);
  }
}
