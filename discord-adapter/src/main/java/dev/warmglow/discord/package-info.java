@NullMarked
package dev.warmglow.discord;

import org.jspecify.annotations.NullMarked;
