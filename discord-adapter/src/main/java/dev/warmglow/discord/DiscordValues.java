package dev.warmglow.discord;

import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message.Attachment;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.Channel;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** What people gave, in the core's words. */
final class DiscordValues {
  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private DiscordValues() {}

  /** By option; the last one counts where Discord names one twice. */
  static Map<String, RawValue> ofOptions(List<OptionMapping> options) {
    Map<String, RawValue> values = new HashMap<>();
    options.forEach(option -> values.put(option.getName(), of(option)));
    return values;
  }

  /** What Discord did not resolve is what was typed, and read as such. */
  private static RawValue of(OptionMapping option) {
    try {
      return switch (option.getType()) {
        case USER -> account(option);
        case CHANNEL -> channel(option.getAsChannel());
        case ATTACHMENT -> file(option.getAsAttachment());
        // Options of other types hold characters or numbers.
        default -> new RawValue.Typed(option.getAsString());
      };
    } catch (IllegalStateException notResolved) {
      return new RawValue.Typed(option.getAsString());
    }
  }

  private static RawValue.Account account(OptionMapping option) {
    RawValue.Account account = account(option.getAsUser());
    Member member = option.getAsMember();
    return member == null
        ? account
        : new RawValue.Account(account.user(), member.getEffectiveName(), account.bot());
  }

  /** What was filled in, by entry; what was left empty is left out. */
  static Map<String, RawValue> ofForm(List<ModalMapping> filled) {
    Map<String, RawValue> values = new HashMap<>();
    for (ModalMapping entry : filled) {
      of(entry).ifPresent(value -> values.put(entry.getCustomId(), value));
    }
    return values;
  }

  private static Optional<RawValue> of(ModalMapping entry) {
    return switch (entry.getType()) {
      case TEXT_INPUT ->
          Optional.of(entry.getAsString())
              .filter(typed -> !typed.isEmpty())
              .map(RawValue.Typed::new);
      case STRING_SELECT -> entry.getAsStringList().stream().findFirst().map(RawValue.Typed::new);
      case USER_SELECT ->
          entry.getAsMentions().getUsers().stream().findFirst().map(DiscordValues::account);
      case CHANNEL_SELECT ->
          entry.getAsMentions().getChannels().stream().findFirst().map(DiscordValues::channel);
      case FILE_UPLOAD -> entry.getAsAttachmentList().stream().findFirst().map(DiscordValues::file);
      // Components that no form has.
      default -> Optional.empty();
    };
  }

  static RawValue.Account account(User user) {
    return new RawValue.Account(
        new UserId(DiscordPlatform.NAME, user.getId()), user.getEffectiveName(), user.isBot());
  }

  private static RawValue.Channel channel(Channel channel) {
    return new RawValue.Channel(DiscordDelivery.channel(channel.getId()), channel.getName());
  }

  private static RawValue.File file(Attachment file) {
    return new RawValue.File(
        new FileId(DiscordPlatform.NAME, file.getUrl()),
        Objects.requireNonNullElse(file.getContentType(), UNKNOWN_TYPE),
        file.getSize(),
        null);
  }
}
