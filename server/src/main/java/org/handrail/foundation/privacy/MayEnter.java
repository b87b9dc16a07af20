package org.handrail.foundation.privacy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares which part of a record a route touches and how; the access table decides which roles may enter. A path variable
 * named {@code patient} adds the care relationship.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface MayEnter {
  Area area();

  Act act();

  Audience as() default Audience.STAFF;

  /**
   * Limits this screen keeps to. Someone whose right carries another limit is refused: a page made for full rights is never
   * shown to those who may see a part.
   */
  Limit[] honours() default {};
}
