package org.handrail.foundation.accounts;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.handrail.foundation.platform.Tenant;
import org.handrail.foundation.privacy.Audit;
import org.springframework.stereotype.Service;

/** Ties an authenticator app to an account, before its first sign-in or after the old phone was lost. */
@Service
public class SetUpApp {

  /**
   * What the app needs.
   *
   * @param text the secret for typing, in groups of four
   * @param size modules on one side of the picture
   * @param path the picture's dark modules, as an SVG path in a square of that size with a quiet zone around it
   */
  public record Offer(String text, int size, String path) {}

  /** How confirming went. */
  public sealed interface Result {
    /** It works; the codes are shown once. */
    record Ready(SignedInAccount account, List<String> recoveryCodes) implements Result {}

    /** Another code, or the clock of the phone is off. */
    record WrongCode() implements Result {}

    /** Too many tries. */
    record Wait(Duration time) implements Result {}

    /** The password has to be given anew. */
    record Over() implements Result {}
  }

  private final Accounts accounts;
  private final SecondFactor secondFactor;
  private final SignIn signIn;
  private final Throttle throttle;
  private final CurrentActor current;
  private final Clock clock;
  private final Audit audit;

  SetUpApp(
      Accounts accounts,
      SecondFactor secondFactor,
      SignIn signIn,
      Throttle throttle,
      CurrentActor current,
      Clock clock,
      Audit audit) {
    this.accounts = accounts;
    this.secondFactor = secondFactor;
    this.signIn = signIn;
    this.throttle = throttle;
    this.current = current;
    this.clock = clock;
    this.audit = audit;
  }

  /** Empty when the account has its app, or the password has to be given anew. */
  public Optional<Offer> offer(HalfSignedIn who) {
    if (who.isOver(clock.instant()) || secondFactor.isSetUp(who.account())) {
      return Optional.empty();
    }
    Account account = accounts.find(who.account()).orElseThrow();
    String secret = Totp.text(secondFactor.offer(account.id()));
    String label = URLEncoder.encode(account.name().value(), StandardCharsets.UTF_8);
    QrCode code =
        QrCode.encodeText("otpauth://totp/Handrail:" + label + "?secret=" + secret + "&issuer=Handrail", QrCode.Ecc.MEDIUM);
    return Optional.of(new Offer(secret.replaceAll("(.{4})(?!$)", "$1 "), code.size, path(code)));
  }

  public Result confirm(HalfSignedIn who, String typed) {
    Account account = accounts.find(who.account()).orElseThrow();
    SignedInAccount now = new SignedInAccount(account.id(), account.organization(), clock.instant());
    if (who.isOver(clock.instant()) || current.load(now).isEmpty()) {
      return new Result.Over();
    }
    Optional<Duration> wait = throttle.enter(Limits.SECOND_FACTOR, account.id().toString());
    if (wait.isPresent()) {
      return new Result.Wait(wait.get());
    }
    Optional<List<String>> codes = secondFactor.confirm(account.id(), typed);
    if (codes.isEmpty()) {
      return new Result.WrongCode();
    }
    throttle.forget(Limits.SECOND_FACTOR, account.id().toString());
    Tenant.run(account.organization(), () -> audit.account(account.staff(), account.patient(), "second factor set up"));
    return new Result.Ready(signIn.open(account, "signed in").account(), codes.get());
  }

  private static String path(QrCode code) {
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return path.toString();
  }
}
