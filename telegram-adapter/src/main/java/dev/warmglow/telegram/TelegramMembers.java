package dev.warmglow.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberAdministrator;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberOwner;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;

/**
 * Who administers which group, asked at most once a minute and again as soon as Telegram tells of a
 * change. Thread-safe.
 */
final class TelegramMembers {
  private static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST_REMEMBERED = 10_000;

  private final TelegramCalls calls;

  /** By group: what its administrators are, by account. Everybody else is a member at most. */
  private final Cache<String, Map<Long, Access>> known;

  TelegramMembers(TelegramCalls calls, InstantSource clock) {
    this.calls = calls;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  Access accessOf(Caller caller) throws LookupFailed {
    if (caller.standing() != null) {
      return caller.standing();
    }
    if (caller.space() == null) {
      return Access.EVERYONE;
    }
    String group = caller.space().nativeId();
    @Nullable Map<Long, Access> administrators = known.getIfPresent(group);
    if (administrators == null) {
      administrators = ask(group);
      known.put(group, administrators);
    }
    return administrators.getOrDefault(Long.valueOf(caller.user().nativeId()), Access.EVERYONE);
  }

  /** Forgets who an update says has changed. */
  void note(Update update) {
    forget(update.getChatMember());
    forget(update.getMyChatMember());
  }

  private void forget(@Nullable ChatMemberUpdated change) {
    if (change != null) {
      known.invalidate(change.getChat().getId().toString());
    }
  }

  /**
   * Asks for the administrators: a bot that is none itself is told about them, but not about other
   * members.
   */
  private Map<Long, Access> ask(String group) throws LookupFailed {
    try {
      Map<Long, Access> administrators = new HashMap<>();
      for (ChatMember member : calls.call(GetChatAdministrators.builder().chatId(group).build())) {
        administrators.put(member.getUser().getId(), access(member));
      }
      return administrators;
    } catch (CallFailed failed) {
      throw new LookupFailed("Telegram: " + failed.failure().reason());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LookupFailed("interrupted");
    }
  }

  private static Access access(ChatMember member) {
    if (member instanceof ChatMemberOwner) {
      return Access.ADMINISTRATOR;
    }
    if (member instanceof ChatMemberAdministrator administrator) {
      return Boolean.TRUE.equals(administrator.getCanPromoteMembers())
          ? Access.ADMINISTRATOR
          : Access.MODERATOR;
    }
    return Access.EVERYONE;
  }
}
