/** Who may. */
@NullMarked
package dev.warmglow.core.access;

import org.jspecify.annotations.NullMarked;
