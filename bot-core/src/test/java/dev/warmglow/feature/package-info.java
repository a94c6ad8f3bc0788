/** A stage on which features are played without platforms, and what holds for all of them. */
@NullMarked
package dev.warmglow.feature;

import org.jspecify.annotations.NullMarked;
