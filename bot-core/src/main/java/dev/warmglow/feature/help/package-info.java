/** What the bot can do for the person who asks. */
@NullMarked
package dev.warmglow.feature.help;

import org.jspecify.annotations.NullMarked;
