package dev.warmglow.core.dispatch;

import dev.warmglow.core.dispatch.Declarations.BoundCommand;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.Suggester;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be offered to a person who is to fill in a field. */
final class Offers {
  private Offers() {}

  /** Whether there is more to offer than a few fixed choices. */
  static boolean suggests(BoundCommand bound, Field<?> field) {
    return suggester(bound, field).isPresent();
  }

  /**
   * The choices, or values that fit what was typed: at most 25, the best first.
   *
   * @param request for the language, and for whom
   */
  static List<Suggestion> of(
      Tx tx, BoundCommand bound, Field<?> field, Request request, String typed) {
    return field.kind() instanceof FieldKind.Choice choice
        ? choices(bound, field, choice, request.locale())
        : suggester(bound, field)
            .map(suggester -> suggester.suggest(request, typed, tx))
            .orElse(List.of())
            .stream()
            .limit(Suggestion.MOST)
            .toList();
  }

  private static List<Suggestion> choices(
      BoundCommand bound, Field<?> field, FieldKind.Choice choice, Locale locale) {
    return choice.values().stream()
        .map(value ->
            new Suggestion(
                value, bound.words().plain(locale, bound.command().key(field) + "." + value)))
        .toList();
  }

  private static Optional<Suggester> suggester(BoundCommand bound, Field<?> field) {
    Suggester declared = bound.suggesters().get(field.name());
    if (declared != null) {
      return Optional.of(declared);
    }
    return switch (field.kind()) {
      case FieldKind.Zone _ -> Optional.of(ZoneSuggestions::matching);
      case FieldKind.Date _ -> Optional.of(DateSuggestions::matching);
      case FieldKind.Words _,
          FieldKind.WholeNumber _,
          FieldKind.Choice _,
          FieldKind.Person _,
          FieldKind.TimeOfDay _,
          FieldKind.Channel _,
          FieldKind.Pick _,
          FieldKind.Image _ ->
          Optional.empty();
    };
  }
}
