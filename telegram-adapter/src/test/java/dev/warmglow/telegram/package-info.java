@NullMarked
package dev.warmglow.telegram;

import org.jspecify.annotations.NullMarked;
