package org.handrail.foundation.privacy;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** What a handler says about who may enter. */
public sealed interface Declaration {

  /** Anybody. */
  record Open() implements Declaration {}

  /** Any account. */
  record AnyAccount() implements Declaration {}

  /** Those whom the access table gives the right. */
  record Entry(MayEnter may) implements Declaration {}

  /** Nothing, or two things at once: nobody may enter. */
  record Missing() implements Declaration {}

  /** The method's own word, else its class's. */
  static Declaration of(HandlerMethod handler) {
    List<Declaration> own = on(handler.getMethod());
    List<Declaration> said = own.isEmpty() ? on(handler.getBeanType()) : own;
    return said.size() == 1 ? said.getFirst() : new Missing();
  }

  private static List<Declaration> on(AnnotatedElement element) {
    var said = new ArrayList<Declaration>();
    MayEnter may = AnnotatedElementUtils.findMergedAnnotation(element, MayEnter.class);
    if (may != null) {
      said.add(new Entry(may));
    }
    if (AnnotatedElementUtils.hasAnnotation(element, SignedIn.class)) {
      said.add(new AnyAccount());
    }
    if (AnnotatedElementUtils.hasAnnotation(element, Public.class)) {
      said.add(new Open());
    }
    return said;
  }
}
