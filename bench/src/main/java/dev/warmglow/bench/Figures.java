package dev.warmglow.bench;

import java.util.Locale;

/**
 * What became of one load.
 *
 * @param answered how many commands were answered
 * @param asked how many were sent
 * @param p50 median from sending a command to seeing its answer, in milliseconds
 * @param p99 the 99th percentile of the same
 * @param perSecond answers a second, from the first command to the last answer
 * @param cpuMillis of the bot's process, per command
 */
record Figures(
    int answered, int asked, double p50, double p99, double perSecond, double cpuMillis) {

  String latency() {
    return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms%s", p50, p99, missing());
  }

  String throughput() {
    return String.format(
        Locale.ROOT, "%.0f/s, %.2f ms CPU a command%s", perSecond, cpuMillis, missing());
  }

  private String missing() {
    return answered == asked ? "" : ", " + (asked - answered) + " unanswered";
  }
}
