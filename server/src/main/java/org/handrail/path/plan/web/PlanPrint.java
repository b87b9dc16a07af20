package org.handrail.path.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version on paper: the person's own copy, so it names them and nobody else who is treated. */
public record PlanPrint(
    String organization,
    String name,
    String born,
    String title,
    String state,
    ContentView content,
    List<Signed> signatures,
    List<PlanPage.Said> words,
    String printed) {

  /** A signature. {@code picture} is a data address of a drawn one. */
  public record Signed(String name, @Nullable String credential, String meaning, String when, @Nullable String picture, @Nullable String typed) {}
}
