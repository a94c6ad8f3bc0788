/** Typed questions and their answers. */
@NullMarked
package dev.warmglow.core.input;

import org.jspecify.annotations.NullMarked;
