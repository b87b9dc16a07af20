package org.handrail.path.community;

import java.util.Map;

/** Reads lists of one format. */
interface FeedReader {
  FeedFormat format();

  /**
   * @param files their bytes by name: one, or all of a folder
   * @throws FeedRefused when the whole cannot be read
   */
  Feed read(Map<String, byte[]> files) throws FeedRefused;
}
