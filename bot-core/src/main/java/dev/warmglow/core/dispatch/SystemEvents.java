package dev.warmglow.core.dispatch;

import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.PrivateChat;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.outbox.Deliveries;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.List;

/** What happened that no person waits for an answer to. */
final class SystemEvents {
  private final Identities identities;
  private final Deliveries deliveries;
  private final List<ChannelRows> channelRows;

  SystemEvents(Identities identities, Deliveries deliveries, List<ChannelRows> channelRows) {
    this.identities = identities;
    this.deliveries = deliveries;
    this.channelRows = List.copyOf(channelRows);
  }

  void apply(Tx tx, Event event, Instant now) {
    switch (event) {
      case Event.PrivateChatClosed closed ->
          identities.persons().setPrivateChat(tx, closed.user(), PrivateChat.CLOSED);
      case Event.MembersJoined joined ->
          joined.people().forEach(person -> identities.meet(tx, joined.space(), person, now));
      case Event.MemberLeft left ->
          identities
              .persons()
              .owner(tx, left.user())
              .ifPresent(person ->
                  identities
                      .communities()
                      .communityOf(tx, left.space())
                      .ifPresent(community ->
                          identities.persons().left(tx, community.id(), person.id(), now)));
      case Event.CommunityJoined joined -> identities.communities().restore(tx, joined.space());
      case Event.CommunityLeft left -> identities.communities().markRemoved(tx, left.space(), now);
      case Event.ChannelMoved moved -> {
        identities.communities().spaceMoved(tx, moved.fromSpace(), moved.toSpace(), now);
        for (ChannelRows rows : channelRows) {
          rows.move(tx, moved.fromChannel(), moved.toChannel());
        }
      }
      case Event.FromPerson _ -> throw new IllegalArgumentException("somebody waits for an answer");
    }
  }

  /** The person lets the bot write in private, or shows by writing there that they do. */
  void privateChatOpened(Tx tx, Event.FromPerson event) {
    identities.persons().setPrivateChat(tx, event.caller().user(), PrivateChat.OPEN);
    deliveries.unpark(tx, event.caller().user());
  }
}
