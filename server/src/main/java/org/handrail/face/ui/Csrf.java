package org.handrail.face.ui;

import java.util.function.Supplier;

/**
 * The page's proof that a form was sent by us. The value is asked for only when a form is drawn, so
 * that a public page without a form starts no session.
 *
 * @param parameter name of the hidden field
 * @param header name of the header htmx sends
 */
public record Csrf(String parameter, String header, Supplier<String> token) {

  /** The token to print. */
  public String value() {
    return token.get();
  }
}
