package dev.warmglow.telegram;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.platform.ChatPlatform.PublishingFailed;
import dev.warmglow.core.platform.CommandCatalog;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllPrivateChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;

/**
 * Keeps Telegram's command lists. A list is for a scope and a language; the lists for everybody
 * leave out what only moderators may.
 *
 * @see <a href="https://core.telegram.org/bots/api#setmycommands">setMyCommands</a>
 */
final class TelegramCommands {
  private static final int MOST = 100;

  private final TelegramCalls calls;

  TelegramCommands(TelegramCalls calls) {
    this.calls = calls;
  }

  /**
   * One list.
   *
   * @param group where others would see a command
   */
  private record Shown(BotCommandScope scope, Access upTo, boolean group) {}

  private static final List<Shown> LISTS =
      List.of(
          new Shown(new BotCommandScopeDefault(), Access.EVERYONE, false),
          new Shown(new BotCommandScopeAllPrivateChats(), Access.EVERYONE, false),
          new Shown(new BotCommandScopeAllGroupChats(), Access.EVERYONE, true),
          new Shown(new BotCommandScopeAllChatAdministrators(), Access.ADMINISTRATOR, true));

  /** Changes the lists that say something else. */
  void publish(CommandCatalog catalog) throws PublishingFailed {
    try {
      for (Shown list : LISTS) {
        for (Locale language : Languages.ALL) {
          publish(list, language, commands(catalog, list.upTo(), list.group(), language));
        }
      }
    } catch (CallFailed failed) {
      throw new PublishingFailed("Telegram: " + failed.failure().reason());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new PublishingFailed("interrupted");
    }
  }

  private void publish(Shown list, Locale language, List<BotCommand> wanted)
      throws CallFailed, InterruptedException {
    @Nullable String code =
        language.equals(Languages.ALL.getFirst()) ? null : language.getLanguage();
    List<BotCommand> current =
        calls.call(GetMyCommands.builder().scope(list.scope()).languageCode(code).build());
    if (!current.equals(wanted)) {
      calls.call(change(list.scope(), code, wanted));
    }
  }

  private static BotApiMethod<? extends Serializable> change(
      BotCommandScope scope, @Nullable String code, List<BotCommand> wanted) {
    return wanted.isEmpty()
        ? DeleteMyCommands.builder().scope(scope).languageCode(code).build()
        : SetMyCommands.builder().commands(wanted).scope(scope).languageCode(code).build();
  }

  private static List<BotCommand> commands(
      CommandCatalog catalog, Access upTo, boolean group, Locale language) throws PublishingFailed {
    List<CommandCatalog.Entry> entries =
        catalog.commands().stream().filter(entry -> upTo.allows(entry.access())).toList();
    if (entries.size() > MOST) {
      throw new PublishingFailed("Telegram lists at most " + MOST + " commands");
    }
    return entries.stream().map(entry -> command(entry, group, language)).toList();
  }

  /** The typed name is the same in every language, so that a command can be passed on. */
  private static BotCommand command(CommandCatalog.Entry entry, boolean group, Locale language) {
    String description = entry.descriptions().getOrDefault(language, "");
    return BotCommand.builder()
        .command(nameOf(entry))
        .description(
            TelegramCharacters.cut(
                description.isBlank() ? entry.path().toString() : description,
                TelegramLimits.COMMAND_DESCRIPTION))
        .isEphemeral((group && entry.alone()) ? true : null)
        .build();
  }

  private static String nameOf(CommandCatalog.Entry entry) {
    String name = String.join("_", entry.path().words());
    if (name.length() > TelegramLimits.COMMAND_NAME) {
      throw new IllegalStateException("too long for a command on Telegram: " + name);
    }
    return name;
  }
}
