/** Signing in and out, the own account, and the administration of accounts. */
@NullMarked
package org.handrail.foundation.accounts.web;

import org.jspecify.annotations.NullMarked;
