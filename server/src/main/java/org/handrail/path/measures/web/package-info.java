/** Screens of measures: one question at a time for the patient, the Measures tab for staff. */
@NullMarked
package org.handrail.path.measures.web;

import org.jspecify.annotations.NullMarked;
