/** Checks of what goes over the wire against the vendors' published specifications. */
@NullMarked
package dev.warmglow.simulator.spec;

import org.jspecify.annotations.NullMarked;
