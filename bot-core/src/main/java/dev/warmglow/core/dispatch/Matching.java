package dev.warmglow.core.dispatch;

import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.input.Texts;
import dev.warmglow.core.storage.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed for fields whose values are offered, held against the offers.
 *
 * @param raw with the value where somebody typed its label
 * @param wrong words for what is none of the values that can be picked, by field name
 */
record Matching(Map<String, RawValue> raw, Map<String, String> wrong) {

  static Matching of(Tx tx, BoundCommand bound, Map<String, RawValue> raw, Request request) {
    Map<String, RawValue> matched = new HashMap<>(raw);
    Map<String, String> wrong = new HashMap<>();
    for (Field<?> field : bound.command().fields()) {
      boolean offered =
          field.kind() instanceof FieldKind.Choice || field.kind() instanceof FieldKind.Pick;
      if (offered
          && raw.get(field.name()) instanceof RawValue.Typed(String typed)
          && !typed.isBlank()
          && Texts.isSound(typed)) {
        match(Offers.of(tx, bound, field, request, typed.strip()), typed.strip())
            .ifPresentOrElse(
                value -> matched.put(field.name(), new RawValue.Typed(value)),
                () -> {
                  if (field.kind() instanceof FieldKind.Pick) {
                    wrong.put(field.name(), "field.pick.not");
                  }
                });
      }
    }
    return new Matching(matched, wrong);
  }

  private static Optional<String> match(List<Suggestion> offers, String typed) {
    return offers.stream()
        .map(Suggestion::value)
        .filter(typed::equals)
        .findFirst()
        .or(() ->
            offers.stream()
                .filter(offer -> offer.label().equalsIgnoreCase(typed))
                .map(Suggestion::value)
                .findFirst());
  }
}
