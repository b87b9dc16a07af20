package org.handrail.foundation.documents;

import java.time.Instant;
import org.handrail.foundation.platform.StaffId;
import org.jspecify.annotations.Nullable;

/**
 * A signature as it was given; it never changes.
 *
 * @param meaning the sentence the signer agreed to
 * @param name the signer's name at that moment, with a clinician's title
 * @param credential what allowed a clinician to sign, such as "LCSW L-12 (OK)"; null for everyone else
 * @param content the text that was signed
 * @param witness the staff member at whose screen a patient or relative signed; null when they signed on their own
 */
public record Signature(
    SignatureId id,
    SignedSubject subject,
    Signer signer,
    String name,
    @Nullable String credential,
    String meaning,
    SigningMethod method,
    String content,
    String sha256,
    Instant signedAt,
    @Nullable StaffId witness) {

  /** Whether this very text was signed. Blank ends of lines and kinds of line break do not count. */
  public boolean covers(String text) {
    return CanonicalText.of(text).sha256().equals(sha256);
  }

  /** Whether the stored text still is what was signed. */
  public boolean intact() {
    return CanonicalText.of(content).sha256().equals(sha256);
  }

  /** The path data of an SVG picture of a drawn signature; empty for a typed one. */
  public java.util.Optional<String> drawing() {
    return method instanceof SigningMethod.Drawn(String strokes)
        ? Strokes.parse(strokes).map(Strokes::svgPath)
        : java.util.Optional.empty();
  }

  /** A picture of a drawn signature as a data address, for print pages; empty for a typed one. */
  public java.util.Optional<String> picture() {
    return method instanceof SigningMethod.Drawn(String strokes)
        ? Strokes.parse(strokes).map(DrawnPicture::of)
        : java.util.Optional.empty();
  }

  public boolean byClinician() {
    return signer instanceof Signer.Clinician;
  }

  public boolean byPatient() {
    return signer instanceof Signer.Patient;
  }
}
