@NullMarked
package dev.warmglow.core;

import org.jspecify.annotations.NullMarked;
