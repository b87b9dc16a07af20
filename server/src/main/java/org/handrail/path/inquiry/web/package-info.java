/** Screens of inquiries: the board, one inquiry, the intake of a referral, and the form for partners. */
@NullMarked
package org.handrail.path.inquiry.web;

import org.jspecify.annotations.NullMarked;
