package org.handrail.foundation.platform;

import java.util.List;
import java.util.function.Function;

/**
 * The answer of a use case: done with a value, or refused with reasons. A refusal is a value because it is an expected
 * answer; a bug is an exception.
 */
public sealed interface Outcome<T> {

  /** It was done; the transaction commits. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It was not done; nothing was changed. At least one refusal. */
  record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
    public Refused {
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("A refusal needs a reason");
      }
      refusals = List.copyOf(refusals);
    }
  }

  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** Refused because of one field. */
  static <T> Outcome<T> refused(String field, String message) {
    return new Refused<>(List.of(new Refusal(field, message)));
  }

  /** Refused as a whole. */
  static <T> Outcome<T> refused(String message) {
    return new Refused<>(List.of(new Refusal(null, message)));
  }

  static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  default <R> Outcome<R> map(Function<? super T, ? extends R> f) {
    return switch (this) {
      case Done<T>(T value) -> new Done<>(f.apply(value));
      case Refused<T>(var refusals) -> new Refused<>(refusals);
    };
  }

  default <R> Outcome<R> then(Function<? super T, Outcome<R>> f) {
    return switch (this) {
      case Done<T>(T value) -> f.apply(value);
      case Refused<T>(var refusals) -> new Refused<>(refusals);
    };
  }

  default boolean isDone() {
    return this instanceof Done;
  }

  /** No refusals when done. */
  default List<Refusal> refusals() {
    return this instanceof Refused<T>(var refusals) ? refusals : List.of();
  }

  /**
   * The value, where a refusal would be a bug of the caller (start-up, simulation, tests).
   *
   * @throws IllegalStateException when it was refused
   */
  default T orElseThrow() {
    return switch (this) {
      case Done<T>(T value) -> value;
      case Refused<T>(var refusals) -> throw new IllegalStateException("Refused: " + refusals);
    };
  }
}
