@NullMarked
package dev.warmglow.bench;

import org.jspecify.annotations.NullMarked;
