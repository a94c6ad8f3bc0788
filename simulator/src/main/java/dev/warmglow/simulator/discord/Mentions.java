package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whom a message mentions, once {@code allowed_mentions} had its say.
 *
 * <p>Source: <a
 * href="https://docs.discord.com/developers/resources/message#allowed-mentions-object">Allowed
 * mentions</a>. Without that object everything in the text pings.
 */
record Mentions(List<User> users, List<String> roles, boolean everyone) {
  private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");
  private static final int LISTED_AT_MOST = 100;

  static final Mentions NONE = new Mentions(List.of(), List.of(), false);

  /**
   * @param text the content and every text display
   * @param allowed the {@code allowed_mentions} object; missing allows all
   */
  static Mentions of(
      String text, JsonNode allowed, Channel channel, User author, Directory directory) {
    Set<User> users = new LinkedHashSet<>();
    for (String id : ids(USER, text)) {
      User user = directory.userById(id);
      if (user != null && allows(allowed, "users", id)) {
        users.add(user);
      }
    }
    List<String> roles = List.of();
    boolean everyone = false;
    if (channel.guild != null) {
      boolean may = Permissions.covers(channel.permissionsOf(author), Permissions.MENTION_EVERYONE);
      roles =
          ids(ROLE, text).stream()
              .filter(id -> channel.guild.roles().stream().anyMatch(r -> r.id().equals(id)))
              .filter(id -> may && allows(allowed, "roles", id))
              .toList();
      everyone = may && EVERYONE.matcher(text).find() && allowsAll(allowed, "everyone");
    }
    return new Mentions(List.copyOf(users), roles, everyone);
  }

  /** Who is notified: readers only, and never the author. */
  List<User> pinged(Channel channel, User author) {
    return channel.readers().stream()
        .filter(reader -> !reader.equals(author))
        .filter(reader -> everyone || users.contains(reader) || hasRole(channel, reader))
        .toList();
  }

  private boolean hasRole(Channel channel, User reader) {
    Member member = channel.guild == null ? null : channel.guild.member(reader);
    return member != null && roles.stream().anyMatch(member.roleIds::contains);
  }

  private static Set<String> ids(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static boolean allowsAll(JsonNode allowed, String kind) {
    return !Json.present(allowed)
        || Json.items(allowed.path("parse")).anyMatch(one -> one.asText().equals(kind));
  }

  private static boolean allows(JsonNode allowed, String kind, String id) {
    return allowsAll(allowed, kind)
        || Json.items(allowed.path(kind)).anyMatch(one -> one.asText().equals(id));
  }

  /** Adds a problem for each rule that an {@code allowed_mentions} object breaks. */
  static void check(JsonNode allowed, Problems problems) {
    Problems here = problems.at("allowed_mentions");
    Set<String> parse =
        Json.items(allowed.path("parse")).map(JsonNode::asText).collect(Collectors.toSet());
    if (!Set.of("users", "roles", "everyone").containsAll(parse)) {
      here.choice("parse");
    }
    for (String kind : List.of("users", "roles")) {
      here.items(allowed, kind, 0, LISTED_AT_MOST);
      if (parse.contains(kind) && !allowed.path(kind).isEmpty()) {
        here.at(kind)
            .add(
                "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
                "parse:[\"" + kind + "\"] and " + kind + ": [ids...] are mutually exclusive.");
      }
    }
  }

  /** Whether the text holds this user mention, allowed or not. */
  static boolean names(String text, User user) {
    Matcher matcher = USER.matcher(text);
    return matcher.results().anyMatch(found -> found.group(1).equals(user.id));
  }
}
