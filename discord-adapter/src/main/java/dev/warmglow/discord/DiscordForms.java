package dev.warmglow.discord;

import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Forms as modals, and back. An entry's name is its component's id. */
final class DiscordForms {
  private static final int TEXT_LENGTH = 4000;

  /** Room for any number, time of day or zone, mistyped ones included. */
  private static final int SHORT_LENGTH = 100;

  private DiscordForms() {}

  static DataObject render(Content.Asked form) throws Unrenderable {
    if (form.entries().size() > DiscordLimits.FORM_ENTRIES) {
      throw new Unrenderable("a form with more than " + DiscordLimits.FORM_ENTRIES + " questions");
    }
    try {
      Modal.Builder modal = Modal.create(form.form(), shortened(form.title()));
      for (Content.Entry entry : form.entries()) {
        modal.addComponents(Label.of(entry.label(), component(entry)));
      }
      return modal.build().toData();
    } catch (IllegalArgumentException overLimit) {
      throw new Unrenderable("a form that Discord does not show");
    }
  }

  private static String shortened(String title) {
    return title.length() <= DiscordLimits.FORM_TITLE
        ? title
        : title.substring(0, DiscordLimits.FORM_TITLE - 1) + "…";
  }

  private static LabelChildComponent component(Content.Entry entry) {
    return switch (entry.kind()) {
      case FieldKind.Words words ->
          text(
              entry,
              words.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT,
              words.maxLength());
      case FieldKind.WholeNumber _, FieldKind.TimeOfDay _, FieldKind.Zone _ ->
          text(entry, TextInputStyle.SHORT, SHORT_LENGTH);
      case FieldKind.Choice choice -> choice(entry, choice.values());
      case FieldKind.Person _ -> person(entry);
    };
  }

  private static TextInput text(Content.Entry entry, TextInputStyle style, int maxLength) {
    TextInput.Builder input =
        TextInput.create(entry.name(), style)
            .setRequired(entry.required())
            .setMaxLength(Math.min(maxLength, TEXT_LENGTH));
    if (!entry.value().isEmpty() && entry.value().length() <= input.getMaxLength()) {
      input.setValue(entry.value());
    }
    return input.build();
  }

  private static StringSelectMenu choice(Content.Entry entry, List<String> values) {
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(entry.name()).setRequired(entry.required());
    for (int i = 0; i < values.size(); i++) {
      menu.addOption(entry.choices().get(i), values.get(i));
    }
    if (values.contains(entry.value())) {
      menu.setDefaultValues(entry.value());
    }
    return menu.setMinValues(entry.required() ? 1 : 0).build();
  }

  private static EntitySelectMenu person(Content.Entry entry) {
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(entry.name(), SelectTarget.USER)
            .setRequired(entry.required())
            .setMinValues(entry.required() ? 1 : 0);
    if (entry.value().matches("\\d{1,20}")) {
      menu.setDefaultValues(DefaultValue.user(entry.value()));
    }
    return menu.build();
  }

  /** What was filled in, by entry; what was left empty is left out. */
  static Map<String, RawValue> values(List<ModalMapping> filled) {
    Map<String, RawValue> values = new HashMap<>();
    for (ModalMapping entry : filled) {
      switch (entry.getType()) {
        case TEXT_INPUT -> {
          if (!entry.getAsString().isEmpty()) {
            values.put(entry.getCustomId(), new RawValue.Typed(entry.getAsString()));
          }
        }
        case STRING_SELECT ->
            entry.getAsStringList().stream()
                .findFirst()
                .ifPresent(picked -> values.put(entry.getCustomId(), new RawValue.Typed(picked)));
        case USER_SELECT ->
            entry.getAsMentions().getUsers().stream()
                .findFirst()
                .ifPresent(user -> values.put(entry.getCustomId(), account(user)));
        // Components this class never puts into a form.
        default -> {}
      }
    }
    return values;
  }

  static RawValue.Account account(User user) {
    return new RawValue.Account(
        new UserId(DiscordPlatform.NAME, user.getId()), user.getEffectiveName(), user.isBot());
  }
}
