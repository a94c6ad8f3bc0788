package dev.warmglow.core.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.warmglow.core.action.Press;
import java.net.URI;
import java.util.List;

/** Something below a message to press or pick. Labels are at most 80 characters. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Control.Button.class, name = "button"),
  @JsonSubTypes.Type(value = Control.LinkButton.class, name = "link"),
  @JsonSubTypes.Type(value = Control.OpenPrivateChat.class, name = "private"),
  @JsonSubTypes.Type(value = Control.Menu.class, name = "menu"),
})
public sealed interface Control {

  String label();

  record Button(String label, Press press, Emphasis emphasis) implements Control {}

  record LinkButton(String label, URI url) implements Control {}

  /** Leads to the private chat with the bot, where what waits for the person is delivered. */
  record OpenPrivateChat(String label) implements Control {}

  /**
   * Picks one of its options. A platform is never given more than {@link #PAGE} of them: of more,
   * the core shows a page, and buttons that turn it.
   *
   * @param label what it says before anything is picked
   */
  record Menu(String label, List<Option> options) implements Control {
    public static final int PAGE = 25;

    public Menu {
      options = List.copyOf(options);
      if (options.isEmpty()) {
        throw new IllegalArgumentException("a menu without options");
      }
    }
  }

  record Option(String label, Press press) {}

  enum Emphasis {
    PRIMARY,
    QUIET,
    DANGER
  }

  static Button button(String label, Press press) {
    return new Button(label, press, Emphasis.QUIET);
  }

  static Button primary(String label, Press press) {
    return new Button(label, press, Emphasis.PRIMARY);
  }

  static Button danger(String label, Press press) {
    return new Button(label, press, Emphasis.DANGER);
  }
}
