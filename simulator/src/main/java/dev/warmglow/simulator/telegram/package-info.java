/** A local Telegram: the Bot API over HTTP on one side, people on the other. */
@NullMarked
package dev.warmglow.simulator.telegram;

import org.jspecify.annotations.NullMarked;
