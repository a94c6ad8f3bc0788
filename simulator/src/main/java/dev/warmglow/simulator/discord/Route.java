package dev.warmglow.simulator.discord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One method on one path template. */
final class Route {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  final String method;
  final String template;
  final Limit limit;
  private final Pattern path;
  private final List<String> names;
  private final Function<Call, Reply> handler;

  Route(String method, String template, Limit limit, Function<Call, Reply> handler) {
    this.method = method;
    this.template = template;
    this.limit = limit;
    this.handler = handler;
    this.names = VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
    this.path = Pattern.compile(VARIABLE.matcher(template).replaceAll("([^/]+)"));
  }

  /** The variables when the path fits, else null. */
  @Nullable Map<String, String> match(String asked) {
    Matcher matcher = path.matcher(asked);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      variables.put(names.get(i), matcher.group(i + 1));
    }
    return variables;
  }

  /** The same, with what the handler does wrapped. */
  Route with(UnaryOperator<Function<Call, Reply>> wrapping) {
    return new Route(method, template, limit, wrapping.apply(handler));
  }

  Reply handle(Call call) {
    return handler.apply(call);
  }

  /** Interactions answer to people who wait: their tokens authorize, and no global limit holds. */
  boolean ofInteraction() {
    return template.startsWith("/interactions/") || template.startsWith("/webhooks/");
  }

  /** Calls with equal keys share a bucket. */
  String bucketKey(Map<String, String> variables) {
    return limit.name()
        + ":"
        + List.of("channel_id", "guild_id", "webhook_id", "webhook_token").stream()
            .map(variables::get)
            .map(String::valueOf)
            .collect(Collectors.joining(":"));
  }
}
