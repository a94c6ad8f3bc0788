package dev.warmglow.simulator.person;

import com.sun.net.httpserver.Headers;
import java.util.Objects;

/**
 * Who may call: programs on this machine, and the page that is served here. A web page of somebody
 * else must neither act for the people nor read what they see, also not under a name of its own
 * that points to this machine (DNS rebinding).
 */
final class Visitor {
  private Visitor() {}

  static boolean isWelcome(Headers headers) {
    String host = Objects.requireNonNullElse(headers.getFirst("Host"), "");
    String origin = headers.getFirst("Origin");
    String site = headers.getFirst("Sec-Fetch-Site");
    return host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")
        && (origin == null || origin.equals("http://" + host))
        && (site == null || site.equals("same-origin") || site.equals("none"));
  }
}
