package dev.warmglow.app;

import dev.warmglow.app.chat.ChatSession;
import dev.warmglow.app.demo.Demo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    description = {
      "Takes part in a running demo as one of its people.",
      "Shows messages, buttons and forms, and lets you press and fill them."
    })
final class ChatCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord or telegram")
  private String platform = "";

  @Parameters(
      index = "1",
      paramLabel = "PERSON",
      description = "mara (moderator), anna, ben (members), olga (administrator)")
  private String person = "";

  @Option(
      names = "--url",
      defaultValue = "http://127.0.0.1:" + Demo.PORT,
      description = "Where the demo said it is. Default: ${DEFAULT-VALUE}.")
  private String url = "";

  ChatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (!List.of("discord", "telegram").contains(platform)) {
      return terminal.refuse(List.of("the platform is discord or telegram, not " + platform));
    }
    try {
      new ChatSession(
              url,
              platform,
              person,
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
              terminal.out())
          .run();
      return ExitCode.FINE;
    } catch (UncheckedIOException nobody) {
      return terminal.refuse(
          List.of("no demo answers at " + url + ": start one with ./warmglow demo"));
    } catch (IllegalArgumentException unknown) {
      return terminal.refuse(List.of(String.valueOf(unknown.getMessage())));
    }
  }
}
