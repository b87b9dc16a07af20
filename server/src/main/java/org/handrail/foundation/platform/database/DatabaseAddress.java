package org.handrail.foundation.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of an external database as people write it.
 *
 * @param url JDBC address without credentials
 * @param owner the role in it, with its password
 */
record DatabaseAddress(String url, Login owner) {
  private static final String EXAMPLE = "postgresql://owner:password@host:port/database";

  /** @throws CannotStart when it is not one; the message never repeats the address, which holds a password */
  static DatabaseAddress parse(String address, Map<String, String> environment) {
    URI uri = uri(address);
    List<String> options = new ArrayList<>(
        List.of("ApplicationName=handrail", "logServerErrorDetail=false", "reWriteBatchedInserts=true", "connectTimeout=10"));
    String[] credentials = split(uri.getRawUserInfo(), ":");
    String user = credentials.length > 0 ? decoded(credentials[0]) : null;
    String password = credentials.length > 1 ? decoded(credentials[1]) : environment.get("PGPASSWORD");
    for (String option : split(uri.getRawQuery(), "&")) {
      if (option.startsWith("user=")) {
        user = decoded(option.substring("user=".length()));
      } else if (option.startsWith("password=")) {
        password = decoded(option.substring("password=".length()));
      } else {
        options.add(option);
      }
    }
    if (user == null || password == null) {
      throw new CannotStart("The database address names no owner or no password: write " + EXAMPLE
          + ", or give the password in PGPASSWORD");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return new DatabaseAddress(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + "?" + String.join("&", options),
        new Login(user, password));
  }

  /** Server and database, for messages. */
  String shown() {
    return url.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
  }

  private static URI uri(String address) {
    try {
      URI uri = new URI(address.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
      boolean complete = "postgresql".equals(uri.getScheme()) && uri.getHost() != null
          && uri.getPath() != null && uri.getPath().length() > 1;
      if (complete) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // Said below, without the cause: it repeats the address.
    }
    throw new CannotStart("The database address must read " + EXAMPLE);
  }

  private static String[] split(@Nullable String text, String by) {
    return text == null || text.isEmpty() ? new String[0] : text.split(by, -1);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
