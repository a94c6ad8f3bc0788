package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.discord.InteractionHandle.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import org.jspecify.annotations.Nullable;

/**
 * Turns JDA's events into the core's and brings them to the {@link Intake}. Runs on a virtual
 * thread for each event.
 */
final class DiscordEventReader extends ListenerAdapter {
  private final Intake intake;
  private final InstantSource clock;

  DiscordEventReader(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    Map<String, RawValue> values =
        event.getOptions().stream()
            .collect(Collectors.toMap(OptionMapping::getName, DiscordEventReader::value));
    intake.take(
        new Event.CommandInvoked(
            key(event),
            at(event),
            caller(event),
            replyTo(event, Kind.COMMAND, null),
            event.getFullCommandName(),
            new Event.Named(values),
            null));
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    pressed(event, event.getComponentId());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    pressed(event, event.getValues().getFirst());
  }

  private void pressed(GenericComponentInteractionCreateEvent event, String press) {
    intake.take(
        new Event.ActionPressed(
            key(event),
            at(event),
            caller(event),
            replyTo(event, Kind.PRESS, event.getMessage()),
            press,
            new MessageRef(channel(event), event.getMessageId())));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    intake.take(
        new Event.FormSubmitted(
            key(event),
            at(event),
            caller(event),
            replyTo(
                event,
                event.getMessage() == null ? Kind.FORM : Kind.FORM_ON_MESSAGE,
                event.getMessage()),
            event.getModalId(),
            DiscordForms.values(event.getValues())));
  }

  @Override
  public void onGuildReady(GuildReadyEvent event) {
    joined(event.getGuild());
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    joined(event.getGuild());
  }

  /** The time of joining tells one membership of the bot from the next. */
  private void joined(Guild guild) {
    long since = guild.getSelfMember().getTimeJoined().toEpochSecond();
    intake.take(
        new Event.CommunityJoined(
            "discord:joined:" + guild.getId() + ":" + since,
            clock.instant(),
            space(guild.getId())));
  }

  /** JDA reports an outage as something else. */
  @Override
  public void onGuildLeave(GuildLeaveEvent event) {
    left(event.getGuild().getId());
  }

  @Override
  public void onUnavailableGuildLeave(UnavailableGuildLeaveEvent event) {
    left(event.getGuildId());
  }

  private void left(String guild) {
    Instant now = clock.instant();
    intake.take(
        new Event.CommunityLeft(
            "discord:left:" + guild + ":" + now.getEpochSecond(), now, space(guild)));
  }

  private static RawValue value(OptionMapping option) {
    if (option.getType() == OptionType.CHANNEL) {
      return new RawValue.Channel(
          DiscordDelivery.channel(option.getAsChannel().getId()), option.getAsChannel().getName());
    }
    return option.getType() == OptionType.USER
        ? account(option)
        : new RawValue.Typed(option.getAsString());
  }

  private static RawValue account(OptionMapping option) {
    RawValue.Account account = DiscordForms.account(option.getAsUser());
    Member member = option.getAsMember();
    return member == null
        ? account
        : new RawValue.Account(account.user(), member.getEffectiveName(), account.bot());
  }

  private static String key(GenericInteractionCreateEvent event) {
    return "discord:" + event.getId();
  }

  private static Instant at(GenericInteractionCreateEvent event) {
    return event.getTimeCreated().toInstant();
  }

  private static ReplyTo replyTo(
      GenericInteractionCreateEvent event, Kind kind, @Nullable Message message) {
    InteractionHandle handle =
        new InteractionHandle(
            kind,
            message != null && message.isEphemeral(),
            event.getJDA().getSelfUser().getApplicationId(),
            event.getId(),
            event.getToken());
    return new ReplyTo(channel(event), handle.encoded());
  }

  private static ChannelId channel(GenericInteractionCreateEvent event) {
    return DiscordDelivery.channel(Long.toUnsignedString(event.getChannelIdLong()));
  }

  private static Caller caller(GenericInteractionCreateEvent event) {
    User user = event.getUser();
    Member member = event.getMember();
    Guild guild = event.getGuild();
    return new Caller(
        new UserId(DiscordPlatform.NAME, user.getId()),
        member == null ? user.getEffectiveName() : member.getEffectiveName(),
        user.getName(),
        guild == null ? null : space(guild.getId()),
        channel(event),
        locale(event.getUserLocale()),
        standing(event));
  }

  /** Where a server has the bot's commands but not the bot, only the event knows permissions. */
  private static @Nullable Access standing(GenericInteractionCreateEvent event) {
    Member member = event.getMember();
    if (member == null) {
      return null;
    }
    return member.isDetached()
        ? DiscordStanding.of(
            permission -> member.hasPermission(event.getGuildChannel(), permission))
        : DiscordStanding.of(member);
  }

  private static Locale locale(DiscordLocale locale) {
    return locale == DiscordLocale.UNKNOWN ? Locale.ENGLISH : locale.toLocale();
  }

  private static SpaceId space(String guild) {
    return new SpaceId(DiscordPlatform.NAME, guild);
  }
}
