/** The patient's own screens. */
@NullMarked
package org.handrail.face.portal.web;

import org.jspecify.annotations.NullMarked;
