package dev.warmglow.discord;

import dev.warmglow.core.platform.ChatPlatform.PublishingFailed;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;

/** Overwrites the bot's global commands when they say something else than the catalogue. */
final class CommandPublisher {
  private CommandPublisher() {}

  static void publish(JDA jda, CommandCatalog catalog) throws PublishingFailed {
    try {
      List<CommandData> wanted = DiscordCommands.of(catalog);
      if (!said(wanted).equals(published(jda))) {
        jda.updateCommands().addCommands(wanted).complete();
      }
    } catch (IllegalArgumentException notMappable) {
      throw new PublishingFailed("Discord cannot show a command: " + notMappable.getMessage());
    } catch (RuntimeException refused) {
      throw new PublishingFailed(
          "Discord did not take the commands: " + refused.getClass().getSimpleName());
    }
  }

  private static List<Map<String, Object>> published(JDA jda) {
    return said(
        jda.retrieveCommands(true).complete().stream()
            .filter(command -> command.getType() != Command.Type.UNKNOWN)
            .map(CommandData::fromCommand)
            .sorted(DiscordCommands.order())
            .toList());
  }

  /** Read back from JSON, so that numbers and absent values compare as they travel. */
  private static List<Map<String, Object>> said(List<CommandData> commands) {
    return commands.stream()
        .map(command -> CommandData.fromData(command.toData()).toData().toMap())
        .toList();
  }
}
