/** The bot is killed while it works, and goes on. */
@NullMarked
package dev.warmglow.app.crash;

import org.jspecify.annotations.NullMarked;
