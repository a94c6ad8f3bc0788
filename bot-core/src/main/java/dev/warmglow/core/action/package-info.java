/** Presses of buttons and picks from menus. */
@NullMarked
package dev.warmglow.core.action;

import org.jspecify.annotations.NullMarked;
