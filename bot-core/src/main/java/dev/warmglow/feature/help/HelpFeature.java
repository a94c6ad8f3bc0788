package dev.warmglow.feature.help;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.storage.Tx;
import java.util.function.Supplier;

/** What the bot can do for the person who asks. Thread-safe. */
public final class HelpFeature implements Feature {
  private final HelpMessages messages = new HelpMessages(Words.of("help"));
  private final Supplier<CommandCatalog> catalog;

  /**
   * @param catalog asked at each request, since it is complete only after every feature has
   *     registered
   */
  public HelpFeature(Supplier<CommandCatalog> catalog) {
    this.catalog = catalog;
  }

  @Override
  public String name() {
    return "help";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(Command.replying("help", Access.EVERYONE, Visibility.EPHEMERAL), this::help);
  }

  private Reply help(Request request, Tx tx) {
    // Not every platform says along with a command what the person is in the group.
    Access standing = request.caller().standing();
    Access known = standing == null ? Access.EVERYONE : standing;
    boolean unsure = standing == null && !request.isPrivate();
    return Reply.say(messages.help(request.locale(), catalog.get(), known, unsure));
  }
}
