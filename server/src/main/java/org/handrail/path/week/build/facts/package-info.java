/** A week to build and a built week, as plain numbers. */
@NullMarked
package org.handrail.path.week.build.facts;

import org.jspecify.annotations.NullMarked;
