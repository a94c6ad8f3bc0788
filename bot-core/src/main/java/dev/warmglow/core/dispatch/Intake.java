package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.Person;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Takes events over into the inbox: each once, and none that nobody asked the bot to read. */
final class Intake {
  private final InboxStore inbox;
  private final FormSessionStore sessions;
  private final Identities identities;
  private final Arrivals arrivals;
  private final InstantSource clock;

  Intake(InboxStore inbox, FormSessionStore sessions, Identities identities, InstantSource clock) {
    this.inbox = inbox;
    this.sessions = sessions;
    this.identities = identities;
    this.arrivals = new Arrivals(clock);
    this.clock = clock;
  }

  /** What is new among the events, kept in the transaction. */
  List<Entry> take(Tx tx, Platform platform, List<Event> events) {
    Instant now = clock.instant();
    List<Entry> taken = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.MessageReceived chatter && !isForTheBot(tx, chatter, now)) {
        identities.overhear(tx, chatter.caller(), now);
      } else {
        Entry entry = entry(tx, platform, event, now);
        if (inbox.insert(tx, entry, arrivals.next())) {
          taken.add(entry);
        }
      }
    }
    return taken;
  }

  /**
   * The same event for another try within this run. Whoever had themselves forgotten while it
   * waited is somebody new by now.
   */
  Entry again(Tx tx, Entry entry) {
    return entry(tx, entry.platform(), entry.event(), clock.instant());
  }

  /** What people say among themselves is not kept, not even for a moment. */
  private boolean isForTheBot(Tx tx, Event.MessageReceived message, Instant now) {
    return message.caller().space() == null || sessions.waits(tx, message.caller(), now);
  }

  private Entry entry(Tx tx, Platform platform, Event event, Instant now) {
    return switch (event) {
      case Event.FromPerson personal -> {
        Identities.Present present = identities.arrive(tx, personal.caller(), now);
        yield new Entry(platform, event, present.community().id(), present.person().id(), false);
      }
      case Event.PrivateChatClosed closed -> {
        Person person = identities.persons().resolvePerson(tx, closed.user(), now);
        CommunityId community =
            identities.persons().communityOfPrivateChat(tx, person.id(), now).id();
        yield new Entry(platform, event, community, null, false);
      }
      case Event.MembersJoined joined -> ofSpace(tx, platform, event, joined.space(), now);
      case Event.MemberLeft left -> ofSpace(tx, platform, event, left.space(), now);
      case Event.CommunityJoined joined -> ofSpace(tx, platform, event, joined.space(), now);
      case Event.CommunityLeft left -> ofSpace(tx, platform, event, left.space(), now);
      case Event.ChannelMoved moved -> ofSpace(tx, platform, event, moved.fromSpace(), now);
    };
  }

  private Entry ofSpace(Tx tx, Platform platform, Event event, SpaceId space, Instant now) {
    CommunityId community = identities.communities().resolveSpace(tx, space, now).id();
    return new Entry(platform, event, community, null, false);
  }
}
