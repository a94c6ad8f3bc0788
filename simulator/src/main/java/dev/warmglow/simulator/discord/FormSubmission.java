package dev.warmglow.simulator.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.warmglow.simulator.person.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a person filled in, as the client would send it. */
final class FormSubmission {
  private static final int TYPED = 4000;

  private final OpenForm form;
  private final Map<String, String> values;
  private final Resolved resolved;
  private int nextId = 1;

  FormSubmission(OpenForm form, Map<String, String> values, Directory directory) {
    this.form = form;
    this.values = values;
    this.resolved = new Resolved(directory);
  }

  /** Throws {@link Refused} when the client would not send it. */
  ObjectNode data() {
    Set<String> known =
        Set.copyOf(
            FormReading.fields(form.modal()).stream()
                .map(labelled -> labelled.field().path("custom_id").asText())
                .toList());
    for (String name : values.keySet()) {
      if (!known.contains(name)) {
        throw new Refused("The form has no field " + name + ".");
      }
    }
    ObjectNode data = Json.object().put("custom_id", form.modal().path("custom_id").asText());
    ArrayNode components = data.putArray("components");
    for (JsonNode component : form.modal().path("components")) {
      int type = component.path("type").asInt();
      ObjectNode sent = components.addObject().put("type", type).put("id", nextId++);
      if (type == ComponentRules.LABEL) {
        sent.set("component", filled(component.path("component")));
      } else if (type == ComponentRules.ROW) {
        sent.putArray("components").add(filled(component.path("components").path(0)));
      }
    }
    resolved.addTo(data);
    return data;
  }

  private ObjectNode filled(JsonNode field) {
    String name = field.path("custom_id").asText();
    int type = field.path("type").asInt();
    String typed = values.getOrDefault(name, field.path("value").asText(""));
    ObjectNode sent = Json.object().put("type", type).put("id", nextId++).put("custom_id", name);
    switch (type) {
      case ComponentRules.TEXT_INPUT -> sent.put("value", text(field, name, typed));
      case ModalRules.CHECKBOX -> sent.put("value", Boolean.parseBoolean(typed));
      case ModalRules.RADIO_GROUP -> {
        List<String> one = picks(field, name, typed);
        sent.put("value", one.isEmpty() ? null : one.getFirst());
      }
      default -> sent.set("values", Json.array(picks(field, name, typed)));
    }
    return sent;
  }

  private static String text(JsonNode field, String name, String typed) {
    int min = field.path("min_length").asInt(0);
    int max = field.path("max_length").asInt(TYPED);
    boolean skipped = typed.isEmpty() && !FormReading.required(field);
    if (!skipped && (typed.isBlank() || typed.length() < min || typed.length() > max)) {
      throw new Refused(
          "Field " + name + " takes " + Math.max(1, min) + " to " + max + " characters.");
    }
    return typed;
  }

  /** Several picks stand on lines of their own. */
  private List<String> picks(JsonNode field, String name, String typed) {
    List<String> picks = typed.isEmpty() ? preset(field) : typed.lines().toList();
    if (picks.isEmpty() && FormReading.required(field)) {
      throw new Refused("Field " + name + " is required.");
    }
    int max =
        field.path("type").asInt() == ModalRules.CHECKBOX_GROUP
            ? field.path("max_values").asInt(field.path("options").size())
            : field.path("max_values").asInt(1);
    int min = picks.isEmpty() ? 0 : field.path("min_values").asInt(1);
    if (picks.size() < min || picks.size() > max) {
      throw new Refused("Field " + name + " takes " + min + " to " + max + " picks.");
    }
    return picks.stream().map(pick -> Picks.value(field, pick, form.channel(), resolved)).toList();
  }

  private static List<String> preset(JsonNode field) {
    return Json.items(field.path("options"))
        .filter(option -> option.path("default").asBoolean())
        .map(option -> option.path("value").asText())
        .toList();
  }
}
