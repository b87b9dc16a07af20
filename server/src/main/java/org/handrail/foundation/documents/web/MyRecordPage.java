package org.handrail.foundation.documents.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;

/**
 * What a patient permitted, what went out, and who had their record open.
 *
 * @param since first day that is shown of who had it open, in words
 */
public record MyRecordPage(
    List<Permitted> permitted, List<ConsentsPage.Row> ended, List<ConsentsPage.Sent> disclosures, int years, List<Day> seen, String since, Form form) {

  /**
   * A consent that counts.
   *
   * @param takeBack whether it is taken back on this page: what family may know is changed on another
   * @param note what else hangs on it; may be empty
   */
  public record Permitted(ConsentsPage.Row row, boolean takeBack, boolean family, String note) {}

  /** One day. */
  public record Day(String day, List<Who> people) {}

  /**
   * Somebody who had it open.
   *
   * @param parts "treatment plan, notes"
   * @param wrote the parts they wrote in; may be empty
   * @param glass whether they were not on the team and gave a reason
   */
  public record Who(String name, String role, String parts, String wrote, boolean glass) {}
}
