package org.handrail.foundation.rules;

import java.util.function.Function;

/** A value of a rule pack with who says so and the pack version it was written in. */
public record Sourced<T>(T value, Source source, PackRef writtenIn) {
  <R> Sourced<R> map(Function<T, R> change) {
    return new Sourced<>(change.apply(value), source, writtenIn);
  }
}
