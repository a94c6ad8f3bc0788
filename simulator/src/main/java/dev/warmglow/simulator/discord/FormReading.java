package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import dev.warmglow.simulator.person.Seen.FieldView;
import dev.warmglow.simulator.person.Seen.FormView;
import java.util.ArrayList;
import java.util.List;

/** A modal as it reads on the screen. */
final class FormReading {

  /** A field with the words around it. */
  record Labelled(JsonNode field, String label, String description) {}

  private FormReading() {}

  static List<Labelled> fields(JsonNode modal) {
    List<Labelled> fields = new ArrayList<>();
    for (JsonNode component : modal.path("components")) {
      switch (component.path("type").asInt()) {
        case ComponentRules.LABEL ->
            fields.add(
                new Labelled(
                    component.path("component"),
                    component.path("label").asText(),
                    component.path("description").asText("")));
        case ComponentRules.ROW -> {
          JsonNode input = component.path("components").path(0);
          fields.add(new Labelled(input, input.path("label").asText(), ""));
        }
        default -> {
          // A text display asks nothing.
        }
      }
    }
    return fields;
  }

  static FormView view(OpenForm form) {
    return new FormView(
        form.id(),
        form.modal().path("title").asText(),
        fields(form.modal()).stream().map(labelled -> view(labelled, form)).toList());
  }

  private static FieldView view(Labelled labelled, OpenForm form) {
    JsonNode field = labelled.field();
    JsonNode value = field.path("value");
    return new FieldView(
        field.path("custom_id").asText(),
        typeName(field),
        labelled.label(),
        labelled.description(),
        required(field),
        value.isTextual() ? value.asText() : null,
        Picks.offered(field, form.channel()));
  }

  /** Required unless it says otherwise; a single checkbox never is. */
  static boolean required(JsonNode field) {
    return field.path("type").asInt() != ModalRules.CHECKBOX
        && field.path("required").asBoolean(true);
  }

  private static String typeName(JsonNode field) {
    return switch (field.path("type").asInt()) {
      case ComponentRules.TEXT_INPUT -> field.path("style").asInt() == 2 ? "paragraph" : "text";
      case ComponentRules.STRING_SELECT -> "menu";
      case ComponentRules.USER_SELECT, ComponentRules.MENTIONABLE_SELECT -> "user";
      case ComponentRules.ROLE_SELECT -> "role";
      case ComponentRules.CHANNEL_SELECT -> "channel";
      case ModalRules.RADIO_GROUP -> "radio";
      case ModalRules.CHECKBOX_GROUP -> "checkboxes";
      case ModalRules.CHECKBOX -> "checkbox";
      default -> "file";
    };
  }
}
