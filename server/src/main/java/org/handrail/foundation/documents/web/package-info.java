/** The documents tab of a patient's record. */
@NullMarked
package org.handrail.foundation.documents.web;

import org.jspecify.annotations.NullMarked;
