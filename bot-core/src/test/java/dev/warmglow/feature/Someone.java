package dev.warmglow.feature;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Subject;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person at a place on the stage.
 *
 * @param space null in private
 */
public record Someone(
    Stage stage, String name, Access standing, @Nullable SpaceId space, ChannelId channel) {

  public UserId user() {
    return new UserId(Stage.PLATFORM, "user-" + name);
  }

  public PersonId person(Tx tx) {
    return stage.persons().owner(tx, user()).orElseThrow().id();
  }

  /** The same person in their private chat with the bot, which is open from now on. */
  public Someone inPrivate() {
    stage.openPrivateChat(user());
    return new Someone(stage, name, Access.EVERYONE, null, privateChat());
  }

  public ChannelId privateChat() {
    return new ChannelId(Stage.PLATFORM, "private-" + user().nativeId());
  }

  public Someone at(SpaceId otherSpace, ChannelId otherChannel) {
    return new Someone(stage, name, standing, otherSpace, otherChannel);
  }

  /** What has come to them in private. */
  public List<Message> privately() {
    return stage.outbox().in(privateChat());
  }

  /**
   * Says a command.
   *
   * @param given a field's name, what was typed or who was named, the next name, ...
   * @return the answer
   */
  public Message says(String path, Object... given) {
    return uses(path, null, given);
  }

  /** The same on a message. */
  public Message uses(String path, @Nullable Subject subject, Object... given) {
    Map<String, RawValue> values = new HashMap<>();
    for (int i = 0; i < given.length; i += 2) {
      values.put(
          (String) given[i],
          switch (given[i + 1]) {
            case Someone other -> new RawValue.Account(other.user(), other.name(), false);
            case RawValue raw -> raw;
            default -> new RawValue.Typed(given[i + 1].toString());
          });
    }
    return stage.run(this, path, values, subject);
  }

  /** Presses the button, or picks the option, that begins with {@code label}. */
  public Message presses(Message message, String label) {
    MessageRef pressed = stage.outbox().shows(message) ? stage.outbox().refOf(message) : null;
    return stage.press(this, press(message, label), pressed);
  }

  private static Press press(Message message, String label) {
    for (Control control : message.controls()) {
      switch (control) {
        case Control.Button button when button.label().startsWith(label) -> {
          return button.press();
        }
        case Control.Menu menu -> {
          for (Control.Option option : menu.options()) {
            if (option.label().startsWith(label)) {
              return option.press();
            }
          }
        }
        case Control.Button _ -> {}
        case Control.LinkButton _ -> {}
        case Control.OpenPrivateChat _ -> {}
      }
    }
    throw new IllegalStateException("nothing to press says " + label);
  }

  public static boolean canPress(Message message, String label) {
    return message.controls().stream().anyMatch(control -> control.label().startsWith(label));
  }
}
