package dev.warmglow.discord;

import static dev.warmglow.discord.DiscordControls.label;

import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.platform.Content;
import net.dv8tion.jda.api.components.attachmentupload.AttachmentUpload;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.DefaultValue;
import net.dv8tion.jda.api.components.selections.EntitySelectMenu.SelectTarget;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Forms as modals. An entry's name is its component's id. */
final class DiscordForms {
  private static final int TEXT_LENGTH = 4000;

  /** Room for any number, time of day or zone, mistyped ones included. */
  private static final int SHORT_LENGTH = 100;

  private DiscordForms() {}

  static DataObject render(Content.Asked form) throws Unrenderable {
    try {
      Modal.Builder modal =
          Modal.create(form.form(), Texts.shortened(label(form.title()), DiscordLimits.FORM_TITLE));
      for (Content.Entry entry : form.entries()) {
        String hint = Blank.is(entry.hint()) ? null : Texts.mended(entry.hint());
        modal.addComponents(Label.of(label(entry.label()), hint, component(entry)));
      }
      return modal.build().toData();
    } catch (IllegalArgumentException overLimit) {
      throw new Unrenderable("a form that Discord does not show");
    }
  }

  private static LabelChildComponent component(Content.Entry entry) {
    return switch (entry.kind()) {
      case FieldKind.Words words ->
          text(
              entry,
              words.lines() ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT,
              words.maxLength());
      case FieldKind.WholeNumber _, FieldKind.TimeOfDay _, FieldKind.Zone _, FieldKind.Date _ ->
          text(entry, TextInputStyle.SHORT, SHORT_LENGTH);
      case FieldKind.Choice _, FieldKind.Pick _ ->
          entry.choices().isEmpty()
              ? text(entry, TextInputStyle.SHORT, SHORT_LENGTH)
              : choice(entry);
      case FieldKind.Person _ -> person(entry);
      case FieldKind.Channel _ -> channel(entry);
      case FieldKind.Image _ ->
          AttachmentUpload.create(entry.name())
              .setRequired(entry.required())
              .setMinValues(entry.required() ? 1 : 0)
              .build();
    };
  }

  private static TextInput text(Content.Entry entry, TextInputStyle style, int maxLength) {
    TextInput.Builder input =
        TextInput.create(entry.name(), style)
            .setRequired(entry.required())
            .setMaxLength(Math.min(maxLength, TEXT_LENGTH));
    if (entry.value() instanceof RawValue.Typed(String typed)
        && !typed.isBlank()
        && Texts.isSound(typed)
        && typed.length() <= input.getMaxLength()) {
      input.setValue(typed);
    }
    return input.build();
  }

  private static StringSelectMenu choice(Content.Entry entry) {
    StringSelectMenu.Builder menu =
        StringSelectMenu.create(entry.name()).setRequired(entry.required());
    for (Suggestion choice : entry.choices()) {
      menu.addOption(label(choice.label()), choice.value());
      if (entry.value() instanceof RawValue.Typed(String typed) && typed.equals(choice.value())) {
        menu.setDefaultValues(typed);
      }
    }
    return menu.setMinValues(entry.required() ? 1 : 0).build();
  }

  private static EntitySelectMenu person(Content.Entry entry) {
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(entry.name(), SelectTarget.USER)
            .setRequired(entry.required())
            .setMinValues(entry.required() ? 1 : 0);
    if (entry.value() instanceof RawValue.Account account) {
      menu.setDefaultValues(DefaultValue.user(account.user().nativeId()));
    }
    return menu.build();
  }

  private static EntitySelectMenu channel(Content.Entry entry) {
    EntitySelectMenu.Builder menu =
        EntitySelectMenu.create(entry.name(), SelectTarget.CHANNEL)
            .setChannelTypes(DiscordOptions.CHANNELS)
            .setRequired(entry.required())
            .setMinValues(entry.required() ? 1 : 0);
    if (entry.value() instanceof RawValue.Channel channel) {
      menu.setDefaultValues(DefaultValue.channel(channel.channel().nativeId()));
    }
    return menu.build();
  }
}
