package org.handrail.face.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.springframework.boot.autoconfigure.JteView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.handrail.foundation.platform.PatientId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Draws a template whole before the first byte is sent, so that a failure half-way becomes an error page and not half a
 * page. Gives it the shell and, inside a record, the patient header, when it has parameters for them.
 */
final class PageView extends JteView {

  private final TemplateEngine engine;
  private final Surroundings surroundings;
  private final ObjectProvider<PatientHeaders> headers;
  private volatile @Nullable Map<String, Class<?>> wanted;

  PageView(TemplateEngine engine, Surroundings surroundings, ObjectProvider<PatientHeaders> headers) {
    super(engine);
    this.engine = engine;
    this.surroundings = surroundings;
    this.headers = headers;
  }

  @Override
  protected void renderMergedTemplateModel(Map<String, Object> model, HttpServletRequest request,
      HttpServletResponse response) throws Exception {
    var values = new HashMap<>(model);
    if (wants("shell", Shell.class)) {
      values.putIfAbsent("shell", surroundings.around(request));
    }
    if (wants("patient", PatientHeader.class) && values.get("patient") instanceof PatientId patient) {
      values.put("patient", headers.getObject().headerOf(patient));
    }
    var output = new Utf8ByteOutput();
    engine.render(template(), values, output);
    response.setContentType("text/html;charset=UTF-8");
    response.setContentLength(output.getContentLength());
    output.writeTo(response.getOutputStream());
  }

  private boolean wants(String name, Class<?> type) {
    Map<String, Class<?>> known = wanted;
    if (known == null) {
      known = engine.getParamInfo(template());
      wanted = known;
    }
    return type.equals(known.get(name));
  }

  private String template() {
    String url = getUrl();
    if (url == null) {
      throw new IllegalStateException("A view without a template");
    }
    return url;
  }
}
