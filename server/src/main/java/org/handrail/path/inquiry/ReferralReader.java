package org.handrail.path.inquiry;

import java.util.Collection;
import java.util.Map;

/** Turns what a sender gave us into a {@link ReferralPacket}. Implemented by the FHIR floor; stores nothing and knows no tenant. */
public interface ReferralReader {

  /** Reads one referral. The answer is a refusal at the first thing wrong; nothing half-read is handed on. */
  Reading read(ReferralInput input);

  /** Whether these unpacked bytes are a bundle of their own, rather than one resource of a folder. False for what cannot be read. */
  boolean isBundle(byte[] bytes);

  /** The content of documents of a referral we have read before, by their SHA-256 in hex; those it does not hold are missing. */
  Map<String, byte[]> documents(ReferralInput input, Collection<String> contentHashes);

  /** What reading gave. */
  sealed interface Reading {
    record Read(ReferralPacket packet) implements Reading {}

    record Refused(ReferralRefusal refusal) implements Reading {}
  }
}
