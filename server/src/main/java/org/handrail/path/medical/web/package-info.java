/** Screens of the medical record: diagnoses, medications, allergies, tests, vitals. */
@NullMarked
package org.handrail.path.medical.web;

import org.jspecify.annotations.NullMarked;
