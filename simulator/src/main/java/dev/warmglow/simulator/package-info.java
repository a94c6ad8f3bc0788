@NullMarked
package dev.warmglow.simulator;

import org.jspecify.annotations.NullMarked;
