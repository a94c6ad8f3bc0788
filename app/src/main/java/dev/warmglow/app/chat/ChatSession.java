package dev.warmglow.app.chat;

import dev.warmglow.simulator.person.PersonClient;
import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.Seen;
import dev.warmglow.simulator.person.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One person at a terminal: reads what they type, shows what they see. */
public final class ChatSession {
  private static final String HELP =
      """
      /command name:value   run a command (on Telegram: /command value)
      a number              press that button, or pick that line of a menu
      anything else         say it; after a question of the bot it is the answer
      form                  fill in the form that opened
      :in CHANNEL           go to another channel      :where   list them
      :commands             list the commands          :clock +1h   move the bot's clock
      :restart              kill the bot and start it  :quit\
      """;

  private final PersonClient client;
  private final DemoClient demo;
  private final String platform;
  private final String person;
  private final BufferedReader input;
  private final Screen screen;
  private String channel;

  public ChatSession(
      String url, String platform, String person, BufferedReader input, PrintWriter out) {
    this.client = new PersonClient(url, platform);
    this.demo = new DemoClient(url);
    this.platform = platform;
    this.person = person;
    this.input = input;
    this.screen = new Screen(out);
    this.channel = "";
  }

  /** Runs until the input ends or the person quits. */
  public void run() throws IOException {
    World world = client.world(person);
    channel =
        world.channels().stream()
            .filter(each -> !each.startsWith("dm:"))
            .findFirst()
            .orElse("dm:" + person);
    screen.say(
        "You are %s on the local %s, in %s. Type :help for what you can do."
            .formatted(person, platform, channel));
    Thread watcher = Thread.ofVirtual().name("watch").start(this::watch);
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      if (line.strip().equals(":quit")) {
        break;
      }
      try {
        obey(line);
      } catch (Refused | IllegalArgumentException refused) {
        screen.say("! " + refused.getMessage());
      }
    }
    watcher.interrupt();
  }

  private void watch() {
    long after = 0;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        PersonClient.Lines lines = client.log(person, after, Duration.ofSeconds(20));
        lines.lines().forEach(screen::show);
        after = lines.newest();
      } catch (UncheckedIOException gone) {
        screen.say("! The demo has ended.");
        return;
      }
    }
  }

  private void obey(String line) throws IOException {
    String typed = line.strip();
    if (typed.isEmpty()) {
      return;
    }
    if (typed.startsWith(":")) {
      directive(typed);
    } else if (typed.matches("\\d{1,5}") && screen.numbered(Integer.parseInt(typed)).isPresent()) {
      screen.numbered(Integer.parseInt(typed)).ifPresent(this::press);
    } else if (typed.equals("form")) {
      screen.takeForm().ifPresentOrElse(this::fill, () -> screen.say("No form is open."));
    } else if (typed.startsWith("/") && platform.equals("discord")) {
      SlashLine.read(typed.substring(1), client.world(person).commands())
          .ifPresentOrElse(
              slash -> client.command(person, channel, slash.path(), slash.options()),
              () -> screen.say("! There is no such command. :commands lists them."));
    } else {
      Optional<Seen.MessageView> question =
          typed.startsWith("/") ? Optional.empty() : screen.open(channel);
      var _ =
          client.type(
              person, channel, addressed(line), question.map(Seen.MessageView::id).orElse(null));
    }
  }

  /**
   * In groups a client adds the bot's name to a command, so that it reaches a bot that reads
   * little.
   */
  private String addressed(String line) {
    String command = line.split("\\s", 2)[0];
    return line.startsWith("/") && !command.contains("@") && !channel.startsWith("dm:")
        ? command + "@" + client.world(person).bot() + line.substring(command.length())
        : line;
  }

  private void directive(String typed) {
    String[] words = typed.split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    switch (words[0]) {
      case ":in" -> go(rest);
      case ":where" -> screen.say(String.join("  ", client.world(person).channels()));
      case ":commands" ->
          client
              .world(person)
              .commands()
              .forEach(entry -> screen.say("/" + entry.name() + "  " + entry.description()));
      case ":clock" -> screen.say("For the bot it is now " + demo.forward(rest));
      case ":restart" -> {
        demo.restart();
        screen.say("The bot was killed and is running again.");
      }
      default -> screen.say(HELP);
    }
  }

  private void go(String wanted) {
    if (wanted.equals("dm:" + person) || client.world(person).channels().contains(wanted)) {
      channel = wanted;
      screen.say("You are in " + channel + ".");
    } else {
      screen.say("! There is no such channel. :where lists them.");
    }
  }

  private void press(Screen.Pressable pressable) {
    if (pressable.control().choices().isEmpty()) {
      client.press(person, pressable.channel(), pressable.message(), pressable.control().id());
    } else {
      client.choose(
          person,
          pressable.channel(),
          pressable.message(),
          pressable.control().id(),
          List.of(pressable.control().choices().getFirst().value()));
    }
  }

  private void fill(Seen line) {
    Seen.FormView form = line.form();
    if (form != null) {
      try {
        client.submit(person, form.id(), FormFilling.ask(form, input, screen));
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
