/** What every adapter must do, run for each of them against its local platform. */
@org.jspecify.annotations.NullMarked
package dev.warmglow.app.contract;
