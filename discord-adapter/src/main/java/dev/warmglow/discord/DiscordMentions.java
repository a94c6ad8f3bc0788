package dev.warmglow.discord;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.util.List;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.data.DataArray;

/** Whom a message notifies: the people it names, and nobody else. */
final class DiscordMentions {
  private DiscordMentions() {}

  /**
   * Ids of the people named in one part of the message.
   *
   * @param markdown of that part
   */
  static DataArray in(Message message, String markdown) throws Unrenderable {
    Text card = message.card() == null ? Text.EMPTY : message.card().body();
    List<String> users =
        Stream.concat(message.text().spans().stream(), card.spans().stream())
            .filter(Span.Mention.class::isInstance)
            .map(Span.Mention.class::cast)
            .filter(mention -> mention.user().platform().equals(DiscordPlatform.NAME))
            .map(mention -> mention.user().nativeId())
            .distinct()
            .filter(id -> markdown.contains("<@" + id + ">"))
            .toList();
    if (users.size() > DiscordLimits.MENTIONS) {
      throw new Unrenderable("more than " + DiscordLimits.MENTIONS + " people mentioned");
    }
    return DataArray.fromCollection(users);
  }
}
