/**
 * What the operator decides: read from one YAML file and the environment, checked before anything
 * starts.
 */
@NullMarked
package dev.warmglow.app.config;

import org.jspecify.annotations.NullMarked;
