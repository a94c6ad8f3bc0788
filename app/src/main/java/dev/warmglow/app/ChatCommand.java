package dev.warmglow.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "chat",
    mixinStandardHelpOptions = true,
    description =
        "Plays a member or a moderator in a running demo: shows messages, buttons and forms, and"
            + " presses them.")
final class ChatCommand implements Callable<Integer> {

  private final Terminal terminal;

  ChatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.refuse(java.util.List.of("the chat is not built yet"));
  }
}
