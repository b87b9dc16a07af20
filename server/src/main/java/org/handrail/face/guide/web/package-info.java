/** The public pages and the call-back form. */
@NullMarked
package org.handrail.face.guide.web;

import org.jspecify.annotations.NullMarked;
