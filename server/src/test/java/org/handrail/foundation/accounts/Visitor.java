package org.handrail.foundation.accounts;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows no redirect, and sends the hidden fields of the form it was shown. */
final class Visitor {
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

  /** An answer. */
  record Answer(int status, String location, String body, HttpResponse<String> whole) {
    String header(String name) {
      return whole.headers().firstValue(name).orElse("");
    }
  }

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String site;
  private final Map<String, String> hidden = new LinkedHashMap<>();

  Visitor(int port) {
    this.site = "http://localhost:" + port;
  }

  Answer get(String path) {
    return send(HttpRequest.newBuilder(URI.create(site + path)).header("Accept", "text/html").GET());
  }

  /** Opens the page with the form first, so that its token is there. */
  Answer fill(String page, String action, Map<String, String> fields) {
    get(page);
    return submit(action, fields);
  }

  Answer submit(String action, Map<String, String> fields) {
    var all = new LinkedHashMap<>(hidden);
    all.putAll(fields);
    return post(action, all);
  }

  Answer post(String action, Map<String, String> all) {
    String body =
        all.entrySet().stream()
            .map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(site + action))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  String sessionCookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().equals("handrail"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /** As an attacker who planted a cookie, or a thief who copied one. */
  void carry(String sessionCookie) {
    cookies.getCookieStore().removeAll();
    var cookie = new HttpCookie("handrail", sessionCookie);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(site), cookie);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.body().contains("<form")) {
        hidden.clear();
        Matcher field = HIDDEN.matcher(answer.body());
        while (field.find()) {
          hidden.put(field.group(1), field.group(2));
        }
      }
      String location = answer.headers().firstValue("Location").orElse("").replace(site, "");
      return new Answer(answer.statusCode(), location, answer.body(), answer);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
