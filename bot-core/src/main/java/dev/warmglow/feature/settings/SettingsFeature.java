package dev.warmglow.feature.settings;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.access.Access.MODERATOR;
import static dev.warmglow.core.message.Visibility.EPHEMERAL;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.Preferences;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.storage.Tx;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Language, time zone and quiet, for a person and for a community. Thread-safe. */
public final class SettingsFeature implements Feature {
  static final Field<Tongue> LANGUAGE = Field.choice("language", Tongue.class);
  static final Field<ZoneId> ZONE = Field.zone("zone");
  static final Action<Tongue> SPEAK =
      new Action<>(
          "settings.speak",
          EVERYONE,
          Action.Answer.UPDATE,
          new PayloadCodec<>(Tongue::name, Tongue::valueOf));
  static final Action<Boolean> PRIVATE_MESSAGES =
      new Action<>(
          "settings.private",
          EVERYONE,
          Action.Answer.UPDATE,
          new PayloadCodec<>(wanted -> Boolean.toString(wanted), Boolean::valueOf));

  private final SettingsMessages messages = new SettingsMessages(Words.of("settings"));
  private final Preferences preferences;

  public SettingsFeature(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.replying("settings mine", EVERYONE, EPHEMERAL),
        (request, tx) -> change(request, tx, own -> own));
    registrar.command(
        Command.replying("settings language", EVERYONE, EPHEMERAL, LANGUAGE),
        (request, tx) -> speak(request, request.answers().get(LANGUAGE), tx));
    registrar.command(
        Command.replying("settings zone", EVERYONE, EPHEMERAL, ZONE),
        (request, tx) ->
            change(
                request,
                tx,
                own ->
                    new Preferences.Own(
                        own.language(),
                        Optional.of(request.answers().get(ZONE)),
                        own.privateMessages())));
    registrar.command(
        Command.replying(
            "settings community", MODERATOR, EPHEMERAL, LANGUAGE.optional(), ZONE.optional()),
        this::community);

    registrar.action(SPEAK, this::speak);
    registrar.action(
        PRIVATE_MESSAGES,
        (request, wanted, tx) ->
            change(request, tx, own -> new Preferences.Own(own.language(), own.zone(), wanted)));
  }

  private Reply speak(Request request, Tongue tongue, Tx tx) {
    return change(
        request,
        tx,
        own -> new Preferences.Own(tongue.locale(), own.zone(), own.privateMessages()));
  }

  private Reply change(Request request, Tx tx, UnaryOperator<Preferences.Own> change) {
    Preferences.Own before = preferences.of(tx, request.person());
    Preferences.Own after = change.apply(before);
    if (!after.equals(before)) {
      preferences.choose(tx, request.person(), after);
    }
    Locale language =
        after
            .language()
            .orElse(
                before.language().isPresent()
                    ? Languages.closest(request.caller().locale())
                    : request.locale());
    return Reply.say(messages.own(language, after));
  }

  private Reply community(Request request, Tx tx) {
    Manner before = preferences.of(tx, request.community());
    Manner after =
        new Manner(
            request.answers().find(LANGUAGE).flatMap(Tongue::locale).orElse(before.language()),
            request.answers().find(ZONE).orElse(before.zone()));
    if (!after.equals(before)) {
      preferences.choose(tx, request.community(), after);
    }
    return Reply.say(messages.community(request.locale(), after));
  }
}
