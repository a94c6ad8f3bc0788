package dev.warmglow.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Delivery;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Outgoing;
import dev.warmglow.core.platform.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Posts to channels and private chats, and changes what is posted. A post carries its key as nonce,
 * by which Discord drops a repetition for some minutes; a later one first looks for the message.
 * Thread-safe.
 */
final class DiscordPosts {
  /** Discord speaks of "the past few minutes"; this stays well within. */
  private static final Duration NONCE_LIFE = Duration.ofSeconds(60);

  private static final int NONCE_LENGTH = 24;
  private static final int REMEMBERED = 20_000;

  private final DiscordRest rest;
  private final InstantSource clock;
  private final OwnMessages ownMessages;
  private final Cache<String, String> privateChats =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  DiscordPosts(DiscordRest rest, OwnMessages ownMessages, InstantSource clock) {
    this.rest = rest;
    this.ownMessages = ownMessages;
    this.clock = clock;
  }

  Delivery send(Outgoing outgoing, Target.Channel target) throws Unrenderable {
    return post(outgoing, target.channel().nativeId());
  }

  Delivery send(Outgoing outgoing, Target.Private target) throws Unrenderable {
    String user = target.user().nativeId();
    String known = privateChats.getIfPresent(user);
    if (known != null) {
      return post(outgoing, known);
    }
    RestAnswer answer =
        rest.call(
            Route.Self.CREATE_PRIVATE_CHANNEL.compile(),
            DataObject.empty().put("recipient_id", user));
    return switch (answer) {
      case RestAnswer.Done done -> {
        String channel = done.object().getString("id");
        privateChats.put(user, channel);
        yield post(outgoing, channel);
      }
      // Opening posts nothing, so whatever came of it, it can be done again.
      case RestAnswer.Lost lost -> new Delivery.NotSent(lost.reason());
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  Delivery send(Outgoing outgoing, Target.Posted target) throws Unrenderable {
    MessageRef message = target.message();
    return switch (outgoing.content()) {
      case Content.Said said -> {
        List<Payload> parts = DiscordRenderer.render(said.message()).parts();
        if (parts.size() > 1) {
          throw new Unrenderable("an edit longer than one message");
        }
        Route.CompiledRoute edit = route(Route.Messages.EDIT_MESSAGE, message);
        yield delivery(parts.getFirst().edit(part -> rest.call(edit, part)));
      }
      case Content.Removed _ -> deleted(message);
      case Content.Nothing _ -> new Delivery.Delivered(message);
      case Content.Asked _ -> throw new Unrenderable("a form that answers no event");
    };
  }

  private Delivery deleted(MessageRef message) {
    return switch (rest.call(route(Route.Messages.DELETE_MESSAGE, message))) {
      case RestAnswer.Done _ -> new Delivery.Delivered(message);
      case RestAnswer.Refused refused
          when refused.code() == DiscordDelivery.UNKNOWN_MESSAGE
              || refused.code() == DiscordDelivery.UNKNOWN_CHANNEL ->
          new Delivery.Delivered(message);
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  private Delivery post(Outgoing outgoing, String channel) throws Unrenderable {
    return switch (outgoing.content()) {
      case Content.Said said ->
          post(outgoing, channel, DiscordRenderer.render(said.message()).parts());
      case Content.Asked _ -> throw new Unrenderable("a form that answers no event");
      case Content.Removed _, Content.Nothing _ ->
          throw new Unrenderable("nothing to post in a channel");
    };
  }

  /** Names the last part, which has the controls. */
  private Delivery post(Outgoing outgoing, String channel, List<Payload> bodies) {
    Delivery delivery = new Delivery.Delivered(null);
    for (int part = 0; part < bodies.size(); part++) {
      String nonce = part == 0 ? outgoing.key() : nonce(outgoing.key() + "/" + part);
      delivery = post(outgoing, channel, bodies.get(part), nonce);
      if (!(delivery instanceof Delivery.Delivered)) {
        return delivery;
      }
    }
    return delivery;
  }

  private Delivery post(Outgoing outgoing, String channel, Payload body, String nonce) {
    if (isLate(outgoing)) {
      switch (ownMessages.find(channel, outgoing.firstAttempt(), nonce, body.json())) {
        case OwnMessages.Found(DataObject message) -> {
          return DiscordDelivery.delivered(message);
        }
        case OwnMessages.Failed(RestAnswer.Failure why) -> {
          return couldNotLook(why);
        }
        case OwnMessages.NotThere _ -> {
          // Not there, so it is sent.
        }
      }
    }
    RestAnswer answer =
        rest.call(
            Route.Messages.SEND_MESSAGE.compile(channel),
            new Payload(body.json().put("nonce", nonce).put("enforce_nonce", true), body.image()));
    // Discord's answer to a repeated nonce whose message was deleted since.
    return answer instanceof RestAnswer.Refused refused
            && refused.code() == DiscordDelivery.UNKNOWN_MESSAGE
        ? new Delivery.Delivered(null)
        : delivery(answer);
  }

  private boolean isLate(Outgoing outgoing) {
    Duration age = Duration.between(outgoing.firstAttempt(), clock.instant());
    return outgoing.attempt() > 1 && age.compareTo(NONCE_LIFE) > 0;
  }

  private static Delivery couldNotLook(RestAnswer.Failure why) {
    return switch (DiscordDelivery.of(why)) {
      case Delivery.RateLimited limited -> limited;
      case Delivery.NotConnected waits -> waits;
      case Delivery.Unreachable(Delivery.Cause cause, String reason)
          when cause == Delivery.Cause.GONE ->
          new Delivery.Unreachable(cause, reason);
      case Delivery _ -> new Delivery.OutcomeUnknown("could not look for the message");
    };
  }

  private static Delivery delivery(RestAnswer answer) {
    return switch (answer) {
      case RestAnswer.Done done -> DiscordDelivery.delivered(done.object());
      case RestAnswer.Failure failure -> DiscordDelivery.of(failure);
    };
  }

  private static Route.CompiledRoute route(Route route, MessageRef message) {
    return route.compile(message.channel().nativeId(), message.nativeId());
  }

  private static String nonce(String key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, NONCE_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
