/** Durable jobs and recurring local times. */
@NullMarked
package dev.warmglow.core.schedule;

import org.jspecify.annotations.NullMarked;
