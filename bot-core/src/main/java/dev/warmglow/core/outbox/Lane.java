package dev.warmglow.core.outbox;

import dev.warmglow.core.platform.Capabilities;
import dev.warmglow.core.platform.Target;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is sent one after another.
 *
 * @param name a channel and a person of one native id share it: on Telegram they are one chat
 * @param paced false for the answers to one event, where the platform counts them apart
 */
record Lane(String name, boolean paced) {
  private static final String EVENT = "event:";
  private static final String CHAT = "chat:";

  static Lane of(Target target, Capabilities capabilities) {
    return switch (target) {
      case Target.Channel channel -> chat(channel.channel().nativeId());
      case Target.Private person -> chat(person.user().nativeId());
      case Target.Posted posted -> chat(posted.message().channel().nativeId());
      case Target.Answer answer when capabilities.acknowledgement() ->
          new Lane(EVENT + digest(answer.replyTo().handle()), false);
      case Target.Answer answer ->
          switch (answer.how().visibility()) {
            case PRIVATE -> chat(answer.user().nativeId());
            case PUBLIC, EPHEMERAL -> chat(answer.replyTo().channel().nativeId());
          };
    };
  }

  static Lane named(String name) {
    return new Lane(name, !name.startsWith(EVENT));
  }

  static Lane chat(String nativeId) {
    return new Lane(CHAT + nativeId, true);
  }

  /** The native id of its chat; empty for the answers to an event. */
  String chat() {
    return name.startsWith(CHAT) ? name.substring(CHAT.length()) : "";
  }

  /** The handle may hold a secret, and lanes are stored in the clear. */
  private static String digest(String handle) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(handle.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
