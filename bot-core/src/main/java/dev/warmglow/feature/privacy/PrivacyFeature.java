package dev.warmglow.feature.privacy;

import static dev.warmglow.core.access.Access.EVERYONE;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.People;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is kept about a person, and how to get it or get rid of it. Thread-safe. */
public final class PrivacyFeature implements Feature {
  static final Action<String> EXPORT =
      new Action<>("privacy.export", EVERYONE, Action.Answer.PRIVATE, PayloadCodec.TEXT);
  static final Action<String> ASK_TO_ERASE =
      new Action<>("privacy.ask", EVERYONE, Action.Answer.PRIVATE, PayloadCodec.TEXT);
  static final Action<String> ERASE =
      new Action<>("privacy.erase", EVERYONE, Action.Answer.UPDATE, PayloadCodec.TEXT);
  static final Action<String> KEEP =
      new Action<>("privacy.keep", EVERYONE, Action.Answer.UPDATE, PayloadCodec.TEXT);

  private final PrivacyMessages messages;
  private final List<PersonalRows> rows;
  private final PersonalRows identity;
  private final PersonKeys keys;
  private final Erasing erasing;

  /**
   * @param contact how to reach who runs the bot, as it is shown to people
   * @param rows what the features keep, in the order it is erased
   * @param identity who the person is; goes last
   */
  public PrivacyFeature(
      String contact,
      List<PersonalRows> rows,
      PersonalRows identity,
      PersonKeys keys,
      People people,
      Outbox outbox,
      Jobs jobs) {
    this.messages = new PrivacyMessages(Words.of("privacy"), contact);
    this.rows = List.copyOf(rows);
    this.identity = identity;
    this.keys = keys;
    this.erasing = new Erasing(rows, identity, keys, people, outbox, jobs, messages);
  }

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.replying("privacy", EVERYONE, Visibility.EPHEMERAL),
        (request, _) -> Reply.say(messages.statement(request.locale())));
    registrar.command(
        Command.replying("mydata export", EVERYONE, Visibility.PRIVATE), this::export);
    registrar.command(Command.replying("mydata erase", EVERYONE, Visibility.PRIVATE), erasing::ask);

    registrar.action(EXPORT, (request, _, tx) -> export(request, tx));
    registrar.action(ASK_TO_ERASE, (request, _, tx) -> erasing.ask(request, tx));
    registrar.action(ERASE, (request, _, tx) -> erasing.confirm(request, tx));
    registrar.action(KEEP, (request, _, tx) -> erasing.keep(request, tx));

    registrar.job(Erasing.ERASE, erasing::erase);
    registrar.job(Erasing.FORGET, (due, tx) -> erasing.forget(tx, due.payload()));
  }

  /**
   * Erases again who was erased before an older copy of the database was restored. To be called
   * before the bot connects.
   */
  public void eraseRestored(Tx tx) {
    keys.erasedBeforeRestore().forEach(person -> erasing.forget(tx, person));
  }

  private Reply export(Request request, Tx tx) {
    Locale language = request.locale();
    List<String> lines =
        Stream.concat(Stream.of(identity), rows.stream())
            .flatMap(kept -> kept.export(tx, request.person()).stream())
            .toList();
    return Reply.say(
        messages.exported(language, lines, erasing.dueAt(tx, request.person()).orElse(null)));
  }
}
