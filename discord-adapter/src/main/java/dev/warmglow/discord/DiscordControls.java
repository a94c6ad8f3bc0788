package dev.warmglow.discord;

import dev.warmglow.core.input.Texts;
import dev.warmglow.core.message.Control;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/**
 * Controls as rows of components. A menu fills a row of its own. {@link Control.OpenPrivateChat} is
 * left out: a bot may write to a member without being asked first, so there is nothing to open.
 */
final class DiscordControls {
  /** No action is named like this: their names have a dot. */
  static final String MENU = "menu:";

  private final List<ActionRow> rows = new ArrayList<>();
  private final List<Button> row = new ArrayList<>();

  private DiscordControls() {}

  static List<ActionRow> rows(List<Control> controls) throws Unrenderable {
    DiscordControls made = new DiscordControls();
    controls.forEach(made::add);
    made.endRow();
    if (made.rows.size() > DiscordLimits.ROWS) {
      throw new Unrenderable("more than " + DiscordLimits.ROWS + " rows of controls");
    }
    return made.rows;
  }

  private void add(Control control) {
    switch (control) {
      case Control.Button button ->
          add(Button.of(style(button), button.press().encoded(), label(button.label())));
      case Control.LinkButton link ->
          add(Button.link(link.url().toASCIIString(), label(link.label())));
      case Control.OpenPrivateChat _ -> {
        // Left out, as the class says.
      }
      case Control.Menu menu -> {
        endRow();
        rows.add(ActionRow.of(menu(menu)));
      }
    }
  }

  private void add(Button button) {
    if (row.size() == DiscordLimits.BUTTONS_IN_A_ROW) {
      endRow();
    }
    row.add(button);
  }

  private void endRow() {
    if (!row.isEmpty()) {
      rows.add(ActionRow.of(row));
      row.clear();
    }
  }

  private StringSelectMenu menu(Control.Menu menu) {
    StringSelectMenu.Builder made =
        StringSelectMenu.create(MENU + rows.size()).setPlaceholder(label(menu.label()));
    for (Control.Option option : menu.options()) {
      made.addOption(label(option.label()), option.press().encoded());
    }
    return made.build();
  }

  /** Discord shows no label of nothing but space. */
  static String label(String words) {
    return Blank.is(words) ? "…" : Texts.mended(words);
  }

  private static ButtonStyle style(Control.Button button) {
    return switch (button.emphasis()) {
      case PRIMARY -> ButtonStyle.PRIMARY;
      case QUIET -> ButtonStyle.SECONDARY;
      case DANGER -> ButtonStyle.DANGER;
    };
  }
}
