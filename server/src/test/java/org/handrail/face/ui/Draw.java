package org.handrail.face.ui;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;

/** Renders one template without a server. */
public final class Draw {

  private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

  private Draw() {}

  /** The part of this name ("field"), with its parameters as name, value, name, value. */
  public static String part(String name, Object... parameters) {
    return page("face/ui/" + name, parameters);
  }

  /** Any template by its path, without ending. */
  public static String page(String path, Object... parameters) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put((String) parameters[i], parameters[i + 1]);
    }
    var output = new StringOutput();
    ENGINE.render(path + ".jte", values, output);
    return output.toString();
  }

  /** Ready HTML as content of another part. */
  public static Content html(String html) {
    return output -> output.writeContent(html);
  }
}
