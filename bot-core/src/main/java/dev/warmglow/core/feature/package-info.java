/** What a feature declares, and what it may use. */
@NullMarked
package dev.warmglow.core.feature;

import org.jspecify.annotations.NullMarked;
