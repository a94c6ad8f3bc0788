package dev.warmglow.core.outbox;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.Json;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps messages whose menu is longer than a platform shows, and makes pages of them. */
final class MenuStore {
  private static final String PURPOSE = "long_menu.body";
  private static final Duration KEPT = Duration.ofDays(30);

  private final PersonKeys keys;

  MenuStore(PersonKeys keys) {
    this.keys = keys;
  }

  /** The content with the first page of a long menu; most have none. */
  Content firstPage(
      Tx tx, CommunityId community, @Nullable PersonId whose, Content content, Instant now) {
    if (!(content instanceof Content.Said(Message message))
        || message.controls().stream().noneMatch(MenuStore::isLong)) {
      return content;
    }
    String id = RandomId.brief();
    String json = Json.write(message);
    tx.handle()
        .execute(
            """
            INSERT INTO long_menu (id, community_id, whose_person_id, body, created_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            id,
            community.value(),
            whose == null ? null : whose.value(),
            whose == null
                ? json.getBytes(StandardCharsets.UTF_8)
                : keys.seal(tx, whose, PURPOSE, json),
            now.toEpochMilli());
    return new Content.Said(page(message, id, 0));
  }

  Optional<Message> page(Tx tx, String id, int page) {
    return tx.handle()
        .select("SELECT whose_person_id, body FROM long_menu WHERE id = ?", id)
        .map((row, _) -> {
          String whose = row.getString("whose_person_id");
          byte[] body = row.getBytes("body");
          return whose == null
              ? Optional.of(new String(body, StandardCharsets.UTF_8))
              : keys.open(tx, new PersonId(whose), PURPOSE, body);
        })
        .findOne()
        .flatMap(json -> json)
        .map(json -> page(Json.read(json, Message.class), id, page));
  }

  int forget(Tx tx, Instant now) {
    return tx.handle()
        .execute("DELETE FROM long_menu WHERE created_at < ?", now.minus(KEPT).toEpochMilli());
  }

  /** Every long menu of the message turned to that page, or to its last. */
  private static Message page(Message message, String id, int wanted) {
    List<Control> controls = new ArrayList<>();
    for (Control control : message.controls()) {
      if (control instanceof Control.Menu menu && isLong(control)) {
        int pages = Math.ceilDiv(menu.options().size(), Control.Menu.PAGE);
        int page = Math.clamp(wanted, 0, pages - 1);
        int from = page * Control.Menu.PAGE;
        controls.add(
            new Control.Menu(
                menu.label(),
                menu.options()
                    .subList(from, Math.min(menu.options().size(), from + Control.Menu.PAGE))));
        if (page > 0) {
          controls.add(Control.button("◀ " + page + "/" + pages, turn(id, page - 1)));
        }
        if (page + 1 < pages) {
          controls.add(Control.button((page + 2) + "/" + pages + " ▶", turn(id, page + 1)));
        }
      } else {
        controls.add(control);
      }
    }
    return message.withOnly(controls);
  }

  private static boolean isLong(Control control) {
    return control instanceof Control.Menu menu && menu.options().size() > Control.Menu.PAGE;
  }

  private static Press turn(String id, int page) {
    return new Press(Deliveries.TURN_MENU, id + "=" + page);
  }
}
