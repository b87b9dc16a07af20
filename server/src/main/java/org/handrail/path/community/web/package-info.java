/** Screens of the community: the directory for staff and patients, lists that are read in, one patient's community. */
@NullMarked
package org.handrail.path.community.web;

import org.jspecify.annotations.NullMarked;
