package org.handrail.foundation.platform;

import java.util.Optional;
import java.util.function.Supplier;

/** The actor of the present work; also sets the {@link Tenant}. */
public final class Acting {
  private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

  private Acting() {}

  /** @throws IllegalStateException when nobody is acting, as in a job */
  public static Actor actor() {
    return find().orElseThrow(() -> new IllegalStateException("Nobody is acting in this work"));
  }

  /** Empty in jobs and on public pages. */
  public static Optional<Actor> find() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** Does the work as this actor, inside their organization. */
  public static <T> T as(Actor actor, Supplier<T> work) {
    return Tenant.in(
        actor.organization(),
        () -> {
          Actor before = CURRENT.get();
          CURRENT.set(actor);
          try {
            return work.get();
          } finally {
            if (before == null) {
              CURRENT.remove();
            } else {
              CURRENT.set(before);
            }
          }
        });
  }

  /** {@link #as(Actor, Supplier)} for work without a result. */
  public static void run(Actor actor, Runnable work) {
    as(
        actor,
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Does the work as nobody, inside an organization: for links that carry their own right, opened in a browser where
   * somebody may be signed in.
   */
  public static <T> T nobody(OrganizationId organization, Supplier<T> work) {
    Actor before = CURRENT.get();
    CURRENT.remove();
    try {
      return Tenant.in(organization, work);
    } finally {
      if (before != null) {
        CURRENT.set(before);
      }
    }
  }
}
