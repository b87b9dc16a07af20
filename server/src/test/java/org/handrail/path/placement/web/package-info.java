@NullMarked
package org.handrail.path.placement.web;

import org.jspecify.annotations.NullMarked;
