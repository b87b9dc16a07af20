/** What every screen needs: ids in addresses, forms that remember what was typed, one answer to a double click. */
@NullMarked
package org.handrail.foundation.platform.web;

import org.jspecify.annotations.NullMarked;
