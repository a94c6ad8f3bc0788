package dev.warmglow.core.event;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.RawValue.Account;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened on a platform. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Event.CommandInvoked.class, name = "command"),
  @JsonSubTypes.Type(value = Event.ActionPressed.class, name = "press"),
  @JsonSubTypes.Type(value = Event.FormSubmitted.class, name = "form"),
  @JsonSubTypes.Type(value = Event.MessageReceived.class, name = "message"),
  @JsonSubTypes.Type(value = Event.PrivateChatOpened.class, name = "opened"),
  @JsonSubTypes.Type(value = Event.PrivateChatClosed.class, name = "closed"),
  @JsonSubTypes.Type(value = Event.MembersJoined.class, name = "joined"),
  @JsonSubTypes.Type(value = Event.MemberLeft.class, name = "left"),
  @JsonSubTypes.Type(value = Event.CommunityJoined.class, name = "added"),
  @JsonSubTypes.Type(value = Event.CommunityLeft.class, name = "removed"),
  @JsonSubTypes.Type(value = Event.ChannelMoved.class, name = "moved"),
})
public sealed interface Event {

  /**
   * The platform's own name of this event, the same when it is delivered again; no personal data.
   */
  String key();

  /** When it happened by the platform's clock, or arrived when the platform does not say. */
  Instant at();

  /** An event of one person that may be answered. */
  sealed interface FromPerson extends Event {
    Caller caller();

    ReplyTo replyTo();
  }

  /**
   * A command by name.
   *
   * @param path is not checked: the person may have made it up
   * @param subject the message it was used on, or that it replied to
   */
  record CommandInvoked(
      String key,
      Instant at,
      Caller caller,
      ReplyTo replyTo,
      String path,
      Arguments arguments,
      @Nullable Subject subject)
      implements FromPerson {}

  /** What was given along with a command. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Named.class, name = "named"),
    @JsonSubTypes.Type(value = Line.class, name = "line"),
  })
  sealed interface Arguments {}

  /** Values by field name. */
  record Named(Map<String, RawValue> values) implements Arguments {
    public Named {
      values = Map.copyOf(values);
    }
  }

  /**
   * The rest of a typed line, and a file that came with it as its last part.
   *
   * @param parts words and people in the order they were typed; a {@link RawValue.Typed} holds all
   *     characters up to the next person, spaces and line breaks included
   * @param repliedTo whose message the command replied to
   */
  record Line(List<RawValue> parts, @Nullable Account repliedTo) implements Arguments {
    public Line {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A press.
   *
   * @param press what the control carried, as {@link dev.warmglow.core.platform.Outgoing} gave it
   * @param message the pressed message; null when the platform no longer shows it to the bot
   */
  record ActionPressed(
      String key,
      Instant at,
      Caller caller,
      ReplyTo replyTo,
      String press,
      @Nullable MessageRef message)
      implements FromPerson {}

  /**
   * A form was sent.
   *
   * @param form what {@link dev.warmglow.core.platform.Outgoing} named it
   */
  record FormSubmitted(
      String key,
      Instant at,
      Caller caller,
      ReplyTo replyTo,
      String form,
      Map<String, RawValue> values)
      implements FromPerson {
    public FormSubmitted {
      values = Map.copyOf(values);
    }
  }

  /** A typed message. Only what answers the bot's question, or comes in private, is looked at. */
  record MessageReceived(
      String key, Instant at, Caller caller, ReplyTo replyTo, Text text, Line parts)
      implements FromPerson {}

  /** The person lets the bot write to them in private, from now on. */
  record PrivateChatOpened(String key, Instant at, Caller caller, ReplyTo replyTo)
      implements FromPerson {}

  /** The person no longer lets the bot write to them in private. */
  record PrivateChatClosed(String key, Instant at, UserId user) implements Event {}

  /** People came into the space. May come twice. */
  record MembersJoined(String key, Instant at, SpaceId space, List<Newcomer> people)
      implements Event {
    public MembersJoined {
      people = List.copyOf(people);
    }
  }

  /**
   * Somebody who came.
   *
   * @param handle as {@link Caller#handle}
   */
  record Newcomer(UserId user, String name, @Nullable String handle) {}

  record MemberLeft(String key, Instant at, SpaceId space, UserId user) implements Event {}

  /** The bot is in this space; also sent for spaces it knows, after a start. */
  record CommunityJoined(String key, Instant at, SpaceId space) implements Event {}

  /** The bot was removed from the space; an outage is never reported as this. */
  record CommunityLeft(String key, Instant at, SpaceId space) implements Event {}

  /** A Telegram group became a supergroup: space and channel have new ids. May come repeatedly. */
  record ChannelMoved(
      String key,
      Instant at,
      SpaceId fromSpace,
      SpaceId toSpace,
      ChannelId fromChannel,
      ChannelId toChannel)
      implements Event {}
}
