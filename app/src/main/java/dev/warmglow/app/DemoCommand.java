package dev.warmglow.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the bot together with a local Discord and a local Telegram, and prints what to do"
          + " next.",
      "Needs no token, no account and no network beyond this machine. What happens in it is gone"
          + " when it ends."
    })
final class DemoCommand implements Callable<Integer> {

  private final Terminal terminal;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return terminal.refuse(java.util.List.of("the demo is not built yet"));
  }
}
