/** What is said, as values without markup. */
@NullMarked
package dev.warmglow.core.message;

import org.jspecify.annotations.NullMarked;
