/** The demo: the bot beside a local Discord and a local Telegram. */
@NullMarked
package dev.warmglow.app.demo;

import org.jspecify.annotations.NullMarked;
