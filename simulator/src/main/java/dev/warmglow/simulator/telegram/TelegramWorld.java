package dev.warmglow.simulator.telegram;

import dev.warmglow.simulator.person.Refused;
import dev.warmglow.simulator.person.SeenLog;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Everything there is on this Telegram. All of it is guarded by {@link #lock}. */
final class TelegramWorld {
  private static final long FIRST_PERSON = 7_000_000_001L;
  private static final long FIRST_GROUP = -4_000_000_001L;
  private static final long FIRST_SUPERGROUP = -1_002_000_000_001L;

  final ReentrantLock lock = new ReentrantLock();
  final InstantSource clock;
  final Account bot = new Account(5_000_000_001L, "warmglow_bot", true, "Warmglow");

  /** Creates the groups; nobody plays this account. */
  final Account founder = new Account(FIRST_PERSON, "founder", false);

  /** Who writes for administrators that hide behind the group. */
  final Account anonymous = new Account(1_087_968_824L, "GroupAnonymousBot", true, "Group");

  /** Who copies the posts of a linked channel into its group. */
  final Account service = new Account(777_000L, "Telegram", false);

  final Map<String, Account> people = new LinkedHashMap<>();
  final Map<Long, Chat> chats = new LinkedHashMap<>();
  final Map<String, Chat> groups = new LinkedHashMap<>();
  final Map<String, Upload> files = new LinkedHashMap<>();
  final SeenLog log = new SeenLog();
  final UpdateQueue updates;
  final RateLimits limits;
  final CallbackQueries callbacks;
  final CommandLists commands = new CommandLists();
  final InlineQueries inline;
  final Map<String, ChatMessage> inlineMessages = new LinkedHashMap<>();
  final Map<Chat, Chat> linkedChannels = new LinkedHashMap<>();
  final Screen screen;
  boolean inlineMode = true;
  boolean inlineFeedback;
  boolean privacyMode = true;
  EphemeralSupport ephemeralSupport = EphemeralSupport.BOTH;

  TelegramWorld(InstantSource clock) {
    this.clock = clock;
    this.updates = new UpdateQueue(lock, clock);
    this.limits = new RateLimits(clock);
    this.callbacks = new CallbackQueries(clock);
    this.inline = new InlineQueries(this);
    this.screen = new Screen(this);
  }

  Account person(String handle) {
    if (handle.equals(bot.handle())) {
      return bot;
    }
    Account known = people.get(handle);
    if (known == null) {
      known = new Account(FIRST_PERSON + 1 + people.size(), handle, false);
      people.put(handle, known);
      chats.put(known.id(), new Chat(known));
    }
    return known;
  }

  @Nullable Account account(long id) {
    if (id == bot.id()) {
      return bot;
    }
    for (Account nobody : List.of(founder, anonymous, service)) {
      if (id == nobody.id()) {
        return nobody;
      }
    }
    Chat chat = chats.get(id);
    return chat == null ? null : chat.person();
  }

  /** The account with that username, without the at-sign, in any case. */
  @Nullable Account byUsername(String username) {
    if (username.equalsIgnoreCase(bot.handle())) {
      return bot;
    }
    for (Account account : people.values()) {
      if (username.equalsIgnoreCase(account.username())) {
        return account;
      }
    }
    return null;
  }

  Chat create(String title, Chat.Kind kind) {
    long id = kind == Chat.Kind.GROUP ? FIRST_GROUP : FIRST_SUPERGROUP;
    while (chats.containsKey(id)) {
      id--;
    }
    Chat chat = new Chat(id, kind, title);
    chats.put(id, chat);
    if (kind == Chat.Kind.CHANNEL) {
      return chat;
    }
    groups.put(title, chat);
    chat.setMembership(founder, Membership.OWNER);
    return chat;
  }

  Chat group(String title) {
    Chat chat = groups.get(title);
    if (chat == null) {
      throw new Refused("There is no group " + title + ".");
    }
    return chat;
  }

  boolean botIsAdministrator(Chat chat) {
    return chat.membership(bot).isAdministrator();
  }
}
