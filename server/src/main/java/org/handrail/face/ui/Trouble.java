package org.handrail.face.ui;

import org.jspecify.annotations.Nullable;

/**
 * What a page says when a request could not be answered. It never repeats what was asked for: addresses and messages can
 * name people.
 *
 * @param home where to go on
 * @param reference what to read to whoever looks after the system; only for our own failures
 */
public record Trouble(String title, String words, String next, String home, @Nullable String reference) {

  static Trouble of(int status, String home, String reference) {
    return switch (status) {
      case 400, 404, 405 -> new Trouble("There is nothing here",
          "The address may be mistyped, or what it showed has moved.", "Go back, or start again from the first page.", home, null);
      case 401 -> new Trouble("You are signed out", "To keep records private, we sign you out after a while.",
          "Sign in, and you can go on where you were.", "/sign-in", null);
      case 403 -> new Trouble("This is not open to you",
          "Your role here does not include it, or the form was open for too long.",
          "Go back and try once more. If you need it for your work, ask your supervisor or administrator for access.", home, null);
      case 409 -> new Trouble("Somebody was faster", "This changed while you had it open. Nothing of yours was saved over it.",
          "Go back, open it again, and look at what changed.", home, null);
      case 413 -> new Trouble("That file is too large", "Files can have up to 100 MB. Nothing was stored.",
          "Send a smaller file, or split it.", home, null);
      case 429 -> new Trouble("Too many tries", "For safety we wait a little after many tries.",
          "Wait a few minutes, then try again.", home, null);
      case 503 -> new Trouble("We are not ready", "The system is starting or being looked after.",
          "Try again in a minute.", home, null);
      default -> status < 500
          ? new Trouble("That did not work", "The request could not be understood. Nothing was saved.", "Go back and try again.", home, null)
          : new Trouble("Something broke on our side", "It is not your fault. What you sent may not have been saved.",
              "Go back and look. If it happens again, tell your administrator the reference below.", home, reference);
    };
  }
}
