package org.handrail.face.ui;

import gg.jte.TemplateEngine;
import gg.jte.springframework.boot.autoconfigure.JteProperties;
import gg.jte.springframework.boot.autoconfigure.JteViewResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** View names are template paths below {@code src/main/jte}, without ending. */
@Component
class PageViews extends JteViewResolver {

  private final TemplateEngine engine;
  private final Surroundings surroundings;
  private final ObjectProvider<PatientHeaders> headers;

  PageViews(TemplateEngine engine, JteProperties properties, Surroundings surroundings,
      ObjectProvider<PatientHeaders> headers) {
    super(engine, properties);
    this.engine = engine;
    this.surroundings = surroundings;
    this.headers = headers;
  }

  @Override
  protected AbstractUrlBasedView instantiateView() {
    return new PageView(engine, surroundings, headers);
  }
}
