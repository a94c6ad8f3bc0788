package dev.warmglow.core.community;

import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.storage.Tx;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept about who a person is. Thread-safe. */
public final class IdentityRows implements PersonalRows {
  private final IdentityStore persons;
  private final NameStore names;
  private final ChoiceStore choices;

  public IdentityRows(IdentityStore persons, NameStore names, ChoiceStore choices) {
    this.persons = persons;
    this.names = names;
    this.choices = choices;
  }

  @Override
  public void erase(Tx tx, PersonId person) {
    choices.forget(tx, person);
    persons.forget(tx, person);
  }

  @Override
  public List<String> export(Tx tx, PersonId person) {
    List<String> lines = new ArrayList<>();
    for (Account account : persons.accountsOf(tx, person)) {
      lines.add(
          "account %s, named %s, private chat %s"
              .formatted(
                  account.user(),
                  names.nameOf(tx, account.user()).orElse("?"),
                  account.privateChat()));
    }
    persons
        .person(tx, person)
        .ifPresent(found ->
            lines.add(
                "language %s, time zone %s"
                    .formatted(chosen(found.language()), chosen(found.zone()))));
    lines.add("private messages " + (choices.privateMessages(tx, person) ? "on" : "off"));
    return lines;
  }

  private static Object chosen(@Nullable Object own) {
    return own == null ? "not chosen" : own;
  }
}
