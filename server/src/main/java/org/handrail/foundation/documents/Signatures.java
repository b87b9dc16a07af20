package org.handrail.foundation.documents;

import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Outcome;

/**
 * Signatures on anything: one call signs, and what was signed is kept word for word beside its hash. A row never changes;
 * a correction is a new version of the subject with signatures of its own.
 */
public interface Signatures {

  /**
   * Signs in the caller's transaction. Signing the same content twice answers with the first signature.
   *
   * <p>Refused (field {@code "signature"}) when a name or drawing is missing, when a clinician holds no credential that is
   * valid today in the organization's time zone, or when this signer already signed other content of this subject with
   * this meaning.
   *
   * @param meaning the sentence the signer agrees to, as it stood on their screen
   * @param content the whole text that is signed, made by the owner of the subject, the same each time
   * @throws IllegalStateException when staff would sign for somebody else or a patient for another: a bug of the caller
   */
  Outcome<SignatureId> sign(Signer signer, String meaning, SignedSubject subject, String content, SigningMethod method);

  Optional<Signature> find(SignatureId id);

  /** All signatures of a subject, oldest first. */
  List<Signature> of(SignedSubject subject);
}
