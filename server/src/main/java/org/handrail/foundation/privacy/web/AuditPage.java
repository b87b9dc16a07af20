package org.handrail.foundation.privacy.web;

import java.util.List;
import org.handrail.foundation.platform.web.Choice;
import org.handrail.foundation.platform.web.Form;
import org.handrail.foundation.privacy.VerifyAudit;
import org.jspecify.annotations.Nullable;

/**
 * A search of the audit trail.
 *
 * @param technical when and which page, but not about whom
 * @param patientName whose entries are shown; null for everybody's
 * @param people patients to choose from, when the words fit several
 * @param next address of the next page; null on the last
 * @param verified what a check against the seals found; null when none was asked for
 */
public record AuditPage(
    boolean technical,
    Form form,
    List<Choice> staff,
    List<Choice> kinds,
    @Nullable String patientName,
    List<Person> people,
    List<Row> rows,
    @Nullable String previous,
    @Nullable String next,
    VerifyAudit.@Nullable Report verified) {

  /** Someone the words may mean, with the address that narrows the search to them. */
  public record Person(String name, String href) {}

  /** One entry, in words. */
  public record Row(
      String when, String who, String kind, boolean refused, String area, @Nullable String about, String what, String address) {}
}
