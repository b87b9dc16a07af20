package org.handrail.foundation.accounts.web;

import java.util.List;

/** The recovery codes, shown once; empty when the page is opened again. */
public record RecoveryCodesPage(List<String> codes) {
  public RecoveryCodesPage {
    codes = List.copyOf(codes);
  }
}
