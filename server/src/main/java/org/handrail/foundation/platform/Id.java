package org.handrail.foundation.platform;

import java.util.UUID;

/**
 * A typed identifier. Implementations are records with this one component, so that a plan's id can never be passed
 * where a patient's is meant; Spring MVC converts path variables and parameters to them.
 */
public interface Id {
  UUID value();
}
