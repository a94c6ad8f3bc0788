package dev.warmglow.discord;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.discord.InteractionHandle.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Turns JDA's events into the core's and brings them to the {@link Intake}. Runs on a virtual
 * thread for each event.
 */
final class DiscordEventReader extends ListenerAdapter {
  private final Intake intake;
  private final Elsewhere elsewhere;
  private final InstantSource clock;

  DiscordEventReader(Intake intake, Elsewhere elsewhere, InstantSource clock) {
    this.intake = intake;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  @Override
  public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
    invoked(event, event.getFullCommandName(), DiscordValues.ofOptions(event.getOptions()), null);
  }

  @Override
  public void onMessageContextInteraction(MessageContextInteractionEvent event) {
    invoked(event, event.getName(), Map.of(), subject(event));
  }

  private void invoked(
      GenericInteractionCreateEvent event,
      String path,
      Map<String, RawValue> values,
      @Nullable Subject subject) {
    DiscordOrigin origin = new DiscordOrigin(event);
    take(
        origin,
        Kind.COMMAND,
        null,
        replyTo ->
            new Event.CommandInvoked(
                origin.key(),
                origin.at(),
                origin.caller(),
                replyTo,
                path,
                new Event.Named(values),
                subject));
  }

  private static Subject subject(MessageContextInteractionEvent event) {
    Message message = event.getTarget();
    String text = message.getContentRaw();
    // A webhook's author is a name that anybody may take; an app's answers are webhooks, too.
    boolean nobody = message.isWebhookMessage() && message.getApplicationIdLong() == 0;
    return new Subject(
        new MessageRef(new DiscordOrigin(event).channel(), message.getId()),
        nobody ? null : DiscordValues.account(message.getAuthor()),
        text.isEmpty() ? null : text);
  }

  @Override
  public void onButtonInteraction(ButtonInteractionEvent event) {
    pressed(event, event.getComponentId());
  }

  @Override
  public void onStringSelectInteraction(StringSelectInteractionEvent event) {
    event.getValues().stream().findFirst().ifPresent(picked -> pressed(event, picked));
  }

  private void pressed(GenericComponentInteractionCreateEvent event, String press) {
    DiscordOrigin origin = new DiscordOrigin(event);
    take(
        origin,
        Kind.PRESS,
        event.getMessage(),
        replyTo ->
            new Event.ActionPressed(
                origin.key(),
                origin.at(),
                origin.caller(),
                replyTo,
                press,
                new MessageRef(origin.channel(), event.getMessageId())));
  }

  @Override
  public void onModalInteraction(ModalInteractionEvent event) {
    DiscordOrigin origin = new DiscordOrigin(event);
    take(
        origin,
        event.getMessage() == null ? Kind.FORM : Kind.FORM_ON_MESSAGE,
        event.getMessage(),
        replyTo ->
            new Event.FormSubmitted(
                origin.key(),
                origin.at(),
                origin.caller(),
                replyTo,
                event.getModalId(),
                DiscordValues.ofForm(event.getValues())));
  }

  private void take(
      DiscordOrigin origin, Kind kind, @Nullable Message message, Function<ReplyTo, Event> event) {
    if (origin.isElsewhere()) {
      elsewhere.say(origin);
    } else {
      intake.take(event.apply(origin.replyTo(kind, message)));
    }
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

  private static SpaceId space(String guild) {
    return new SpaceId(DiscordPlatform.NAME, guild);
  }
}
