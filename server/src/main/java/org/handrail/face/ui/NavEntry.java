package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a menu or of a patient's tabs.
 *
 * @param key what a page passes as {@code active} or {@code tab}
 * @param icon icon name without its prefix ("home")
 */
public record NavEntry(String key, String label, String href, String icon, @Nullable NavCount count) {

  /** True when the page being shown belongs to this entry; drives {@code aria-current}. */
  public @Nullable String currentFor(@Nullable String active) {
    return key.equals(active) ? "page" : null;
  }
}
