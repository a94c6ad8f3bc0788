package dev.warmglow.simulator.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.InlineList;
import dev.warmglow.simulator.person.PersonSide;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.SeenLog;
import dev.warmglow.simulator.person.World;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** People with a Telegram client in their hands. */
final class TelegramPeople implements PersonSide {
  private final TelegramWorld world;
  private final Arrivals arrivals;
  private final Groups groups;
  private final Typing typing;
  private final View view;
  private final MediaFiles files;

  TelegramPeople(TelegramWorld world, Arrivals arrivals, Groups groups) {
    this.world = world;
    this.arrivals = arrivals;
    this.groups = groups;
    this.typing = new Typing(world, arrivals);
    this.view = new View(world);
    this.files = new MediaFiles(world);
  }

  @Override
  public String platform() {
    return "telegram";
  }

  @Override
  public World world(String person) {
    return locked(() -> view.of(world.person(person)));
  }

  @Override
  public void createSpace(String space) {
    locked(() -> groups.found(space, Chat.Kind.SUPERGROUP));
  }

  @Override
  public void join(String person, String space) {
    locked(() -> groups.join(world.person(person), space));
  }

  @Override
  public void leave(String person, String space) {
    locked(() -> groups.leave(world.person(person), space));
  }

  @Override
  public void promote(String person, String space, Role role) {
    locked(() -> groups.promote(world.person(person), space, role));
  }

  @Override
  public void language(String person, String languageTag) {
    locked(() -> world.person(person).speak(languageTag));
  }

  @Override
  public String type(String person, String channel, String text, @Nullable String replyTo) {
    return locked(
        () -> typing.type(world.person(person), view.place(person, channel), text, replyTo));
  }

  @Override
  public void command(String person, String channel, String path, Map<String, String> options) {
    locked(() ->
        typing.command(world.person(person), view.place(person, channel), path, options.values()));
  }

  @Override
  public void press(String person, String channel, String message, String control) {
    locked(() -> {
      Account presser = world.person(person);
      ChatMessage pressed = view.message(presser, channel, message);
      JsonNode button = button(pressed, control);
      if (button.has("url")) {
        openLink(presser, button.path("url").asText());
      } else if (button.has("callback_data")) {
        arrivals.press(presser, pressed, button.path("callback_data").asText());
      } else {
        throw new Refused("This button does nothing here.");
      }
    });
  }

  private static JsonNode button(ChatMessage message, String control) {
    JsonNode rows = message.keyboard();
    if (rows != null && control.matches("\\d{1,3}\\.\\d{1,3}")) {
      String[] place = control.split("\\.", -1);
      JsonNode button = rows.path(Integer.parseInt(place[0])).path(Integer.parseInt(place[1]));
      if (!button.isMissingNode()) {
        return button;
      }
    }
    throw new Refused("There is no such button.");
  }

  /** A link to the bot opens the private chat, where the person presses Start. */
  private void openLink(Account person, String url) {
    String toBot = "https://t.me/" + world.bot.handle();
    if (!url.startsWith(toBot)) {
      throw new Refused("The link leads away from Telegram: " + url);
    }
    int start = url.indexOf("?start=");
    String payload = start < 0 ? "" : url.substring(start + "?start=".length());
    if (start >= 0 && !payload.matches(Typing.START_PAYLOAD)) {
      throw new Refused("The link gives the bot nothing that it may get: " + payload);
    }
    typing.type(
        person,
        view.place(person.handle(), "dm:" + person.handle()),
        ("/start " + payload).strip(),
        null);
  }

  @Override
  public void open(String person, String url) {
    locked(() -> openLink(world.person(person), url));
  }

  @Override
  public List<World.CommandEntry> commands(String person, String channel) {
    return locked(() -> view.commands(world.person(person), view.place(person, channel).chat()));
  }

  @Override
  public String upload(String person, String fileName, byte[] bytes) {
    return locked(() -> files.keep(new Upload(fileName, bytes.clone())));
  }

  @Override
  public String send(
      String person, String channel, String text, @Nullable String replyTo, List<String> sent) {
    return locked(() -> {
      if (sent.size() != 1 || !world.files.containsKey(sent.getFirst())) {
        throw new Refused("Pick one file.");
      }
      ChatMessage.Media media = files.sent(sent.getFirst());
      return typing.send(world.person(person), view.place(person, channel), text, replyTo, media);
    });
  }

  @Override
  public byte[] download(String person, String file) {
    return locked(() -> {
      Upload upload = world.files.get(file);
      if (upload == null) {
        throw new Refused("There is no such file.");
      }
      return upload.bytes().clone();
    });
  }

  @Override
  public String openThread(String person, String channel, String name) {
    return locked(() -> {
      Account by = world.person(person);
      Chat chat = view.place(person, channel).chat();
      if (chat.kind() != Chat.Kind.SUPERGROUP || name.isBlank() || name.length() > 128) {
        throw new Refused("A topic with that name cannot be opened here.");
      }
      groups.openTopic(by, chat.title(), name);
      return chat.title() + "/" + name;
    });
  }

  @Override
  public InlineList inline(String person, String channel, String query)
      throws InterruptedException {
    world.lock.lockInterruptibly();
    try {
      return world.inline.ask(world.person(person), view.place(person, channel).chat(), query);
    } finally {
      world.lock.unlock();
    }
  }

  @Override
  public String pick(String person, String channel, String list, String result) {
    return locked(() -> {
      Account by = world.person(person);
      InlineQueries.Result picked = world.inline.picked(by, list, result);
      String id = typing.pick(by, view.place(person, channel), picked);
      arrivals.chosen(by, world.inline.text(list), result);
      return id;
    });
  }

  @Override
  public void anonymous(String person, String space, boolean hidden) {
    locked(() -> groups.hide(world.person(person), space, hidden));
  }

  @Override
  public String postInLinkedChannel(String space, String text) {
    return locked(() -> groups.postInLinkedChannel(space, text).handle());
  }

  @Override
  public void upgrade(String space) {
    locked(() ->
        groups.migrate(
            space, List.of(MigrationSignal.IN_OLD_GROUP, MigrationSignal.IN_SUPERGROUP)));
  }

  @Override
  public void choose(
      String person, String channel, String message, String control, List<String> values) {
    throw new Refused("Telegram has no menus.");
  }

  @Override
  public void submit(String person, String form, Map<String, String> values) {
    throw new Refused("Telegram has no forms.");
  }

  @Override
  public void react(String person, String channel, String message, String emoji) {
    locked(() -> {
      Account by = world.person(person);
      arrivals.reaction(by, view.message(by, channel, message), emoji);
    });
  }

  @Override
  public void block(String person, boolean blocked) {
    locked(() -> arrivals.blocked(world.person(person), blocked));
  }

  @Override
  public SeenLog log() {
    return world.log;
  }

  private void locked(Runnable action) {
    locked(() -> {
      action.run();
      return true;
    });
  }

  private <T> T locked(Supplier<T> action) {
    world.lock.lock();
    try {
      return action.get();
    } finally {
      world.lock.unlock();
    }
  }
}
