/**
 * Where an installation keeps its data: its directory, the passwords in it, the embedded PostgreSQL that runs from it
 * or the external one it points to, and the two roles (owner, application) on either.
 */
@NullMarked
package org.handrail.foundation.platform.database;

import org.jspecify.annotations.NullMarked;
