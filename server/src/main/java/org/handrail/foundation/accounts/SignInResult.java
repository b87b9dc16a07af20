package org.handrail.foundation.accounts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a sign-in went. */
public sealed interface SignInResult {

  /**
   * They are in.
   *
   * @param home their first page
   */
  record Open(SignedInAccount account, boolean staff, String home) implements SignInResult {}

  /** The password was right; the code of their app is missing. */
  record NeedsCode(HalfSignedIn who) implements SignInResult {}

  /** The password was right; staff set up an authenticator app before they go on. */
  record NeedsApp(HalfSignedIn who) implements SignInResult {}

  /** Not right. Nothing says whether the name exists. */
  record Refused() implements SignInResult {}

  /** Too many tries. */
  record Wait(Duration time) implements SignInResult {}

  /**
   * The password was right, but the organization's patient pages are not open: nobody is named who would act on a danger.
   *
   * @param phone whom to call instead
   */
  record PagesClosed(@Nullable String phone) implements SignInResult {}
}
