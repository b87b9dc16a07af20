@NullMarked
package org.handrail.path.week.build.web;

import org.jspecify.annotations.NullMarked;
