package dev.warmglow.core.dispatch;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.platform.ChatPlatform;
import dev.warmglow.core.storage.Database;
import java.time.InstantSource;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a person asked for: permissions and files outside of any transaction, the effect within
 * one.
 */
final class Effects {
  private static final Logger LOG = LoggerFactory.getLogger(Effects.class);

  private final Database database;
  private final Turn turn;
  private final SystemEvents systemEvents;
  private final Words words;
  private final InstantSource clock;

  Effects(
      Database database, Turn turn, SystemEvents systemEvents, Words words, InstantSource clock) {
    this.database = database;
    this.turn = turn;
    this.systemEvents = systemEvents;
    this.words = words;
    this.clock = clock;
  }

  /** Does it, or says why not; what it throws may be tried again. */
  void of(Entry entry, Event.FromPerson event, Intent intent, ChatPlatform platform) {
    boolean forms = platform.capabilities().forms();
    try {
      Access standing = standing(platform, event.caller(), intent);
      try {
        take(entry, event, intent, standing, forms);
      } catch (Unfetched missing) {
        if (!(intent instanceof Intent.Run run)) {
          throw missing;
        }
        Locale locale = event.caller().locale();
        take(entry, event, Attachments.fetched(run, platform, words, locale), standing, forms);
      }
    } catch (Refusal refusal) {
      database.writing(
          tx -> turn.refuse(tx, entry, event, intent, refusal, forms, clock.instant()));
    }
  }

  private void take(
      Entry entry, Event.FromPerson event, Intent intent, Access standing, boolean forms) {
    database.writing(tx -> {
      if (event.caller().space() == null) {
        systemEvents.privateChatOpened(tx, event);
      }
      turn.take(tx, entry, event, intent, standing, forms, clock.instant());
    });
  }

  private Access standing(ChatPlatform platform, Caller caller, Intent intent) {
    if (intent.access() == Access.EVERYONE) {
      return Access.EVERYONE;
    }
    try {
      return platform.accessOf(caller);
    } catch (ChatPlatform.LookupFailed unknown) {
      LOG.warn("Could not ask {} for permissions: {}", platform.platform(), unknown.getMessage());
      throw new Refusal(words.say(Languages.closest(caller.locale()), "access.unknown"));
    }
  }
}
