package dev.warmglow.discord;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Action;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.ReplyTo;
import dev.warmglow.core.message.Bytes;
import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.EventSink;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.Limits;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.Target;
import java.time.InstantSource;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.UserSnowflake;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.jspecify.annotations.Nullable;

/** Discord, through JDA. Starts once. */
public final class DiscordPlatform implements ChatPlatform {
  public static final Platform NAME = new Platform("discord");

  private final InstantSource clock;
  private final DiscordGateway gateway;
  private final DiscordRest rest;
  private final DiscordFiles files;
  private final DiscordAnswers answers;
  private final DiscordPosts posts;
  private volatile @Nullable Intake intake;

  public DiscordPlatform(DiscordSettings settings, InstantSource clock) {
    this.clock = clock;
    this.gateway = new DiscordGateway(settings, new InvalidRequests(clock));
    this.rest = new DiscordRest(gateway::rest);
    this.files = new DiscordFiles(settings.apiUrl());
    this.answers = new DiscordAnswers(rest);
    this.posts = new DiscordPosts(rest, new OwnMessages(rest, this::self), clock);
  }

  @Override
  public Platform platform() {
    return NAME;
  }

  @Override
  public Capabilities capabilities() {
    return new Capabilities(true, true, true);
  }

  @Override
  public Limits limits() {
    return DiscordLimits.PACE;
  }

  @Override
  public void start(EventSink sink) throws TokenRefused, InterruptedException {
    Intake opened = new Intake(sink);
    intake = opened;
    gateway.connect(
        sink,
        new DiscordEventReader(opened, new Elsewhere(rest), clock),
        new DiscordSuggestions(sink, rest));
  }

  @Override
  public void publish(CommandCatalog catalog) throws PublishingFailed {
    JDA jda = gateway.rest();
    if (jda == null) {
      throw new PublishingFailed("not connected to Discord");
    }
    CommandPublisher.publish(jda, catalog);
  }

  @Override
  public Access accessOf(Caller caller) throws LookupFailed {
    if (caller.standing() != null) {
      return caller.standing();
    }
    if (caller.space() == null) {
      return Access.EVERYONE;
    }
    JDA jda = gateway.rest();
    Guild guild =
        jda == null || jda.getShardManager() == null
            ? null
            : jda.getShardManager().getGuildById(caller.space().nativeId());
    if (guild == null) {
      throw new LookupFailed("the server is not there");
    }
    try {
      UserSnowflake user = UserSnowflake.fromId(caller.user().nativeId());
      return DiscordStanding.of(guild.retrieveMember(user).useCache(false).complete());
    } catch (ErrorResponseException refused) {
      if (refused.getErrorCode() == DiscordDelivery.UNKNOWN_MEMBER) {
        return Access.EVERYONE;
      }
      throw new LookupFailed("Discord error " + refused.getErrorCode());
    } catch (RuntimeException noAnswer) {
      throw new LookupFailed(noAnswer.getClass().getSimpleName());
    }
  }

  @Override
  public Bytes fetch(FileId file, int maxBytes) throws LookupFailed {
    return files.fetch(file, maxBytes);
  }

  @Override
  public boolean acknowledge(ReplyTo replyTo, Action.Answer how) {
    return answers.acknowledge(replyTo, how);
  }

  @Override
  public Delivery send(Outgoing outgoing) {
    try {
      return switch (outgoing.target()) {
        case Target.Answer answer -> answers.send(outgoing, answer);
        case Target.Channel channel -> posts.send(outgoing, channel);
        case Target.Private chat -> posts.send(outgoing, chat);
        case Target.Posted posted -> posts.send(outgoing, posted);
      };
    } catch (Unrenderable notShown) {
      return new Delivery.Rejected(notShown.reason());
    }
  }

  @Override
  public void stopIntake() {
    Intake open = intake;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void close() {
    stopIntake();
    gateway.close();
  }

  private String self() {
    JDA jda = gateway.rest();
    return jda == null ? "" : jda.getSelfUser().getId();
  }
}
