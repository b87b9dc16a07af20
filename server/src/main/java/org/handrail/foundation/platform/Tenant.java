package org.handrail.foundation.platform;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The organization whose rows may be seen now. Requests take it from the signed-in account, jobs and links from what
 * they carry. Without one, row-level security shows nothing.
 */
public final class Tenant {
  private static final ThreadLocal<OrganizationId> CURRENT = new ThreadLocal<>();

  private Tenant() {}

  /** @throws IllegalStateException when no organization is set */
  public static OrganizationId current() {
    return find().orElseThrow(() -> new IllegalStateException("No organization is set for this work"));
  }

  public static Optional<OrganizationId> find() {
    return Optional.ofNullable(CURRENT.get());
  }

  /**
   * Does the work for one organization.
   *
   * @throws IllegalStateException inside a transaction of another organization: its setting was fixed when it began
   */
  public static <T> T in(OrganizationId organization, Supplier<T> work) {
    OrganizationId before = CURRENT.get();
    if (organization.equals(before)) {
      return work.get();
    }
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("The organization cannot change inside a transaction");
    }
    CURRENT.set(organization);
    try {
      return work.get();
    } finally {
      if (before == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** {@link #in(OrganizationId, Supplier)} for work without a result. */
  public static void run(OrganizationId organization, Runnable work) {
    in(
        organization,
        () -> {
          work.run();
          return true;
        });
  }
}
