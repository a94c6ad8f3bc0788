package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.discord.InteractionHandle.Kind;
import java.time.Instant;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/** Where an interaction comes from: whose it is, and how it is answered. */
record DiscordOrigin(GenericInteractionCreateEvent event) {

  String key() {
    return "discord:" + event.getId();
  }

  Instant at() {
    return event.getTimeCreated().toInstant();
  }

  ChannelId channel() {
    return DiscordDelivery.channel(Long.toUnsignedString(event.getChannelIdLong()));
  }

  Locale locale() {
    DiscordLocale locale = event.getUserLocale();
    return locale == DiscordLocale.UNKNOWN ? Locale.ENGLISH : locale.toLocale();
  }

  /**
   * Whether it comes from a place that the bot is not in: a server that has only its commands, or
   * where somebody carries it among their own apps, or a chat between people.
   */
  boolean isElsewhere() {
    Guild guild = event.getGuild();
    return guild == null ? event.getContext() != InteractionContextType.BOT_DM : guild.isDetached();
  }

  InteractionHandle handle(Kind kind, @Nullable Message message) {
    return new InteractionHandle(
        kind,
        message != null && message.isEphemeral(),
        event.getJDA().getSelfUser().getApplicationId(),
        event.getId(),
        event.getToken());
  }

  ReplyTo replyTo(Kind kind, @Nullable Message message) {
    return new ReplyTo(channel(), handle(kind, message).encoded());
  }

  Caller caller() {
    User user = event.getUser();
    Member member = event.getMember();
    Guild guild = event.getGuild();
    return new Caller(
        new UserId(DiscordPlatform.NAME, user.getId()),
        member == null ? user.getEffectiveName() : member.getEffectiveName(),
        user.getName(),
        guild == null ? null : new SpaceId(DiscordPlatform.NAME, guild.getId()),
        channel(),
        locale(),
        standing(member));
  }

  private static @Nullable Access standing(@Nullable Member member) {
    return member == null ? null : DiscordStanding.of(member);
  }
}
