/** The bot's words in each language. */
@NullMarked
package dev.warmglow.core.i18n;

import org.jspecify.annotations.NullMarked;
