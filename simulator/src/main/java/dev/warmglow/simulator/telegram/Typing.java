package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client makes of what is typed. Guarded by the lock of {@link TelegramWorld}. */
final class Typing {
  /** {@code @[Ada Lovelace]} mentions a person who has no username. */
  private static final Pattern BY_NAME = Pattern.compile("@\\[([^\\]]+)]");

  /** What a link may give to {@code /start}. */
  static final String START_PAYLOAD = "[A-Za-z0-9_-]{1,64}";

  private static final int LONGEST = 4096;
  private static final int LONGEST_CAPTION = 1024;

  private final TelegramWorld world;
  private final Arrivals arrivals;

  Typing(TelegramWorld world, Arrivals arrivals) {
    this.world = world;
    this.arrivals = arrivals;
  }

  String type(Account person, View.Place place, String text, @Nullable String replyTo) {
    return send(person, place, text, replyTo, null);
  }

  /** The same with a picture or a file, whose caption the text is. */
  String send(
      Account person,
      View.Place place,
      String text,
      @Nullable String replyTo,
      ChatMessage.@Nullable Media media) {
    Chat chat = place.chat();
    if (chat.isPrivate()) {
      openPrivateChat(person, text);
    }
    FormattedText words = withMentions(text);
    if (words.text().isEmpty() && media == null) {
      throw new Refused("There is nothing to send.");
    }
    int longest = media == null ? LONGEST : LONGEST_CAPTION;
    if (words.text().length() > longest) {
      throw new Refused("A message has at most " + longest + " characters.");
    }
    ChatMessage forced = chat.forcedReplies().remove(person);
    ChatMessage replied = forced;
    if (replyTo != null) {
      replied = chat.byHandle(replyTo);
      if (replied == null) {
        throw new Refused("The message to reply to is gone.");
      }
    } else if (text.startsWith("/")) {
      // Whoever types a command has closed the reply box.
      replied = null;
    }
    boolean hidden = chat.hidden().contains(person) && chat.membership(person).isAdministrator();
    ObjectNode origin = Json.object();
    if (hidden) {
      origin.set("sender_chat", chat.toJson());
    }
    boolean ephemeral =
        !hidden && media == null && !chat.isPrivate() && isEphemeralCommand(person, chat, words);
    return arrivals
        .message(
            chat,
            new ChatMessage.Draft(
                hidden ? world.anonymous : person,
                ephemeral,
                null,
                place.thread(),
                replied,
                words,
                media,
                null,
                Json.object(),
                origin))
        .handle();
  }

  /** Posts what was picked from the bot's inline list. */
  String pick(Account person, View.Place place, InlineQueries.Result result) {
    ObjectNode origin = Json.object();
    origin.set("via_bot", world.bot.toJson());
    ChatMessage message =
        arrivals.viaBot(
            place.chat(),
            new ChatMessage.Draft(
                person,
                false,
                null,
                place.thread(),
                null,
                result.words(),
                result.media(),
                result.keyboard(),
                Json.object(),
                origin));
    return message.handle();
  }

  /** The client puts the bot's name behind a command that is picked in a group. */
  void command(Account person, View.Place place, String path, Collection<String> values) {
    StringBuilder line = new StringBuilder("/").append(path.replace(' ', '_'));
    if (!place.chat().isPrivate()) {
      line.append('@').append(world.bot.handle());
    }
    for (String value : values) {
      line.append(' ').append(mentionIfPerson(value));
    }
    type(person, place, line.toString(), null);
  }

  private String mentionIfPerson(String value) {
    Account account = world.people.get(value);
    if (account == null) {
      return value;
    }
    return account.username() == null ? "@[" + value + "]" : "@" + value;
  }

  private static void openPrivateChat(Account person, String text) {
    if (person.blocking()) {
      throw new Refused("You blocked this bot.");
    }
    if (!person.started()) {
      if (!text.equals("/start") && !text.startsWith("/start ")) {
        throw new Refused("The private chat opens with Start: type /start.");
      }
      person.start();
    }
  }

  private FormattedText withMentions(String text) {
    List<ObjectNode> entities = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    Matcher matcher = BY_NAME.matcher(text);
    int at = 0;
    while (matcher.find()) {
      Account named = world.people.get(matcher.group(1));
      if (named != null) {
        plain.append(text, at, matcher.start());
        ObjectNode mention =
            Json.object()
                .put("type", "text_mention")
                .put("offset", plain.length())
                .put("length", named.handle().length());
        mention.set("user", named.toJson());
        entities.add(mention);
        plain.append(named.handle());
        at = matcher.end();
      }
    }
    plain.append(text.substring(at));
    return TextEntities.tidy(plain.toString(), entities);
  }

  private boolean isEphemeralCommand(Account person, Chat chat, FormattedText words) {
    JsonNode first = words.entities().path(0);
    if (!first.path("type").asText().equals("bot_command") || first.path("offset").asInt() != 0) {
      return false;
    }
    String command = words.text().substring(1, first.path("length").asInt());
    int at = command.indexOf('@');
    return world.commands.isEphemeral(person, chat, at < 0 ? command : command.substring(0, at));
  }
}
