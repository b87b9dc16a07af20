package org.handrail.path.admission.web;

import java.util.List;
import org.handrail.foundation.platform.web.Form;
import org.jspecify.annotations.Nullable;

/** What is known from the last time, item by item. */
public record CarriedPage(String back, String action, String called, List<Item> items, Form form) {

  /**
   * One item.
   *
   * @param shown what it says; null for a part of the record this person may not read
   * @param checked who went through it when, or null
   * @param mend where it is corrected, or null
   */
  public record Item(String id, String label, @Nullable String shown, @Nullable String checked, @Nullable String mend) {}
}
