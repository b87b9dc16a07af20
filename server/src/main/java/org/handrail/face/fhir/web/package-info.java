/** The address partners' systems send to. */
@NullMarked
package org.handrail.face.fhir.web;

import org.jspecify.annotations.NullMarked;
