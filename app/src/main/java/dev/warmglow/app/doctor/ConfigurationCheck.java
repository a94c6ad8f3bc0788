package dev.warmglow.app.doctor;

import dev.warmglow.app.config.BotConfig;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the configuration, which was read without a problem, amounts to. */
final class ConfigurationCheck implements Check {

  private final BotConfig config;

  ConfigurationCheck(BotConfig config) {
    this.config = config;
  }

  @Override
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(platform("Discord", config.discord()));
    findings.addAll(platform("Telegram", config.telegram()));
    if (config.operator().contact().isEmpty()) {
      findings.add(
          Finding.warning(
              "operator.contact is not set: members must be able to reach whoever runs the bot"));
    }
    return findings;
  }

  private static List<Finding> platform(String name, Optional<BotConfig.Connection> connection) {
    if (connection.isEmpty()) {
      return List.of(Finding.fine(name + ": no token, so it is left out"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.fine(name + ": the token has the right shape"));
    connection
        .get()
        .apiUrl()
        .filter(ConfigurationCheck::isInClear)
        .ifPresent(url ->
            findings.add(
                Finding.warning(
                    name
                        + ": the token travels unencrypted to "
                        + url.getHost()
                        + ": use https unless that is your own machine")));
    return findings;
  }

  private static boolean isInClear(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) && !isThisMachine(url.getHost());
  }

  private static boolean isThisMachine(String host) {
    if (host.equals("localhost")) {
      return true;
    }
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException named) {
      return false;
    }
  }
}
