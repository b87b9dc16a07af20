package org.handrail.foundation.messages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Text messages over one HTTP address. The message's id goes along, so that a second try is not a second message. */
final class SmsTransport implements Transport {
  private static final Duration TIMEOUT = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).followRedirects(HttpClient.Redirect.NEVER).build();
  private final URI url;
  private final @Nullable String token;
  private final JsonMapper json;

  SmsTransport(URI url, @Nullable String token, JsonMapper json) {
    this.url = url;
    this.token = token;
    this.json = json;
  }

  @Override
  public Handed hand(Mail mail) {
    var body = json.writeValueAsString(Map.of("id", mail.key(), "to", mail.to(), "text", mail.body().strip()));
    var request =
        HttpRequest.newBuilder(url)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", mail.key())
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (token != null && !token.isBlank()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 == 2) {
        return new Handed.Accepted();
      }
      // Wrong request or number: no second try helps. Busy, refused for now or broken: later.
      return status == 400 || status == 404 || status == 410 || status == 422
          ? new Handed.Rejected("The text message service refused it (" + status + ")")
          : new Handed.Failed("The text message service answered " + status);
    } catch (IOException e) {
      return new Handed.Failed("The text message service could not be reached");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Handed.Failed("Sending was interrupted");
    }
  }
}
