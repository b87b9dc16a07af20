/** Referrals to what helps around a program: open until it is known what became of them. */
@NullMarked
@NamedInterface("referral")
package org.handrail.path.community.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
