/** What a person can ask for by name. */
@NullMarked
package dev.warmglow.core.command;

import org.jspecify.annotations.NullMarked;
