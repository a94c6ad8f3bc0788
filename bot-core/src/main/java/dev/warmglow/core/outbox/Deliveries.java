package dev.warmglow.core.outbox;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;

/** What is asked of the way out, besides queueing. Thread-safe. */
public interface Deliveries {

  /**
   * The press that a control stood for, when the control was too small to carry it.
   *
   * @throws IllegalArgumentException when it is not known (any more)
   */
  Press resolve(Tx tx, Press press);

  /** The press that shows another page of a menu; its payload is the menu's id, "=", the page. */
  String TURN_MENU = "core.menu";

  /**
   * A message that has a long menu, showing that page of it; empty when the menu is not known (any
   * more).
   */
  Optional<Message> menuPage(Tx tx, String menu, int page);

  /** Sends what waited for the account's private chat. */
  void unpark(Tx tx, UserId user);
}
