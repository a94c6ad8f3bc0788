/**
 * The side of the local platforms that a person uses: join, type, press, and what they would see.
 */
@NullMarked
package dev.warmglow.simulator.person;

import org.jspecify.annotations.NullMarked;
