package org.handrail.foundation.platform;

import java.nio.file.Path;
import java.util.List;

/**
 * Takes in records of one kind from files: a module contributes one as a bean, and {@code ./handrail import KIND FILE…}
 * finds it. Runs with the organization's {@link Tenant} set and no transaction open. Importing the same thing twice makes
 * nothing twice; what is refused leaves nothing half-written.
 */
public interface Importer {

  /** One lower-case word, as typed: {@code referral}. */
  String kind();

  /** What it takes, in a few words, shown when no such kind is known. */
  String describes();

  /**
   * @param files files and folders that exist, as given; what a folder means is the importer's to say
   */
  ImportReport run(List<Path> files);
}
