package dev.warmglow.app.chat;

import dev.warmglow.simulator.person.Seen;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks for the fields of a form, one line each. */
final class FormFilling {
  private FormFilling() {}

  static Map<String, String> ask(Seen.FormView form, BufferedReader input, Screen screen)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    screen.say("--- " + form.title());
    for (Seen.FieldView field : form.fields()) {
      screen.say(field.label() + (field.required() ? "" : " (may stay empty)"));
      List<Seen.Choice> choices = field.choices();
      for (int i = 0; i < choices.size(); i++) {
        screen.say("  " + (i + 1) + " " + choices.get(i).label());
      }
      String typed = input.readLine();
      if (typed == null || typed.isBlank()) {
        continue;
      }
      boolean isNumber = typed.strip().matches("\\d{1,3}");
      int picked = isNumber ? Integer.parseInt(typed.strip()) : 0;
      values.put(
          field.id(),
          picked >= 1 && picked <= choices.size() ? choices.get(picked - 1).value() : typed);
    }
    return values;
  }
}
