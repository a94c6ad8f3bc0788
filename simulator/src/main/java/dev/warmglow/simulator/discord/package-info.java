/**
 * A local Discord: REST v10, gateway v10 and the side of the people, on loopback.
 *
 * <p>It refuses what Discord refuses; {@code docs/simulator.md} lists every rule with its source.
 */
@NullMarked
package dev.warmglow.simulator.discord;

import org.jspecify.annotations.NullMarked;
