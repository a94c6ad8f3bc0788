@NullMarked
package dev.warmglow.simulator.telegram;

import org.jspecify.annotations.NullMarked;
