@NullMarked
package dev.warmglow.app;

import org.jspecify.annotations.NullMarked;
