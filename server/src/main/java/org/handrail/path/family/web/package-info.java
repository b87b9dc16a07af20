/** My people for the patient, one page for each of them, and the Family tab for staff. */
@NullMarked
package org.handrail.path.family.web;

import org.jspecify.annotations.NullMarked;
