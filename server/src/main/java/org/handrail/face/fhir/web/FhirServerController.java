package org.handrail.face.fhir.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.handrail.foundation.people.PartnerId;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Public;
import org.handrail.path.inquiry.PartnerSignIn;
import org.handrail.path.inquiry.ReceiveReferral;
import org.handrail.path.inquiry.ReceiveReferral.Received;
import org.handrail.path.inquiry.Referral;
import org.handrail.path.inquiry.ReferralInput;
import org.handrail.path.inquiry.ReferralRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code POST /fhir}: a partner's system sends a referral as one bundle. The answer is an OperationOutcome: 201 for a new one, 200 for one
 * that came before, 422 with the path for one that is not taken in. It never says anything about people we know.
 */
@Controller
@Public
class FhirServerController {

  private static final String BEARER = "Bearer ";

  private final PartnerSignIn partners;
  private final ReceiveReferral receive;

  FhirServerController(PartnerSignIn partners, ReceiveReferral receive) {
    this.partners = partners;
    this.receive = receive;
  }

  @PostMapping("/fhir")
  ResponseEntity<String> take(HttpServletRequest request) throws IOException {
    boolean xml = wantsXml(request);
    Optional<PartnerSignIn.Holder> holder = token(request).flatMap(partners::holder);
    if (holder.isEmpty()) {
      return answer(xml, HttpStatus.UNAUTHORIZED, new Outcomes.Issue("error", "login", "Send the token you were given: Authorization: Bearer …", null));
    }
    String type = request.getContentType();
    Outcomes.Issue unsupported = unsupported(type);
    if (unsupported != null) return answer(xml, HttpStatus.UNSUPPORTED_MEDIA_TYPE, unsupported);
    ReferralInput input = ReferralInput.whole(request.getInputStream());
    PartnerId partner = holder.get().partner();
    Received received = Tenant.in(holder.get().organization(), () -> receive.receive(input, Referral.Channel.SERVER, partner));
    return switch (received) {
      case Received.New n -> answer(xml, HttpStatus.CREATED, new Outcomes.Issue("information", "informational", "Received as " + n.referral() + ". Somebody will look through it.", null));
      case Received.Known k -> answer(xml, HttpStatus.OK, new Outcomes.Issue("information", "informational", "Received before as " + k.referral() + ". Nothing was made twice.", null));
      case Received.Refused(ReferralRefusal refusal) -> answer(xml, status(refusal), Outcomes.of(refusal));
    };
  }

  private static Optional<String> token(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization == null || !authorization.startsWith(BEARER) ? Optional.empty() : Optional.of(authorization.substring(BEARER.length()).strip());
  }

  /** What we cannot read by its content type; null when we can try. */
  private static Outcomes.@Nullable Issue unsupported(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (!type.startsWith("application/fhir+json") && !type.startsWith("application/fhir+xml")) {
      return new Outcomes.Issue("error", "not-supported", "Send application/fhir+json or application/fhir+xml", null);
    }
    int version = type.indexOf("fhirversion=");
    return version >= 0 && !type.substring(version + "fhirversion=".length()).startsWith("4.0")
        ? new Outcomes.Issue("error", "not-supported", "Send FHIR R4: fhirVersion=4.0", null)
        : null;
  }

  private static HttpStatus status(ReferralRefusal refusal) {
    return switch (refusal) {
      case ReferralRefusal.TooLarge t -> HttpStatus.CONTENT_TOO_LARGE;
      case ReferralRefusal.NotReadable n -> HttpStatus.BAD_REQUEST;
      case ReferralRefusal.Unsafe u -> HttpStatus.BAD_REQUEST;
      case ReferralRefusal.IdentifierUsedBefore i -> HttpStatus.CONFLICT;
      case ReferralRefusal.TooMany t -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.NotABundle n -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.WrongVersion w -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.NotAllowed n -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.NoPatient n -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.SeveralPatients s -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.AboutSomeoneElse a -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.BrokenReference b -> HttpStatus.UNPROCESSABLE_CONTENT;
      case ReferralRefusal.UnderAge u -> HttpStatus.UNPROCESSABLE_CONTENT;
    };
  }

  private static boolean wantsXml(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains("fhir+xml")) return true;
    if (accept != null && accept.contains("fhir+json")) return false;
    String sent = request.getContentType();
    return sent != null && sent.contains("fhir+xml");
  }

  private static ResponseEntity<String> answer(boolean xml, HttpStatus status, Outcomes.Issue issue) {
    var response = ResponseEntity.status(status).header(HttpHeaders.CONTENT_TYPE, (xml ? "application/fhir+xml" : "application/fhir+json") + ";charset=UTF-8");
    if (status == HttpStatus.UNAUTHORIZED) response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    return response.body(xml ? Outcomes.xml(issue) : Outcomes.json(issue));
  }
}
