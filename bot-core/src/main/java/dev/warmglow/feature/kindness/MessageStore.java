package dev.warmglow.feature.kindness;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.platform.MessageRef;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Tx;
import java.util.Optional;

/** Where posts about thank-yous went. */
final class MessageStore {

  /** Keeps where a post went, unless its thank-you is gone. */
  void keep(Tx tx, Ref thanks, String post, MessageRef message) {
    tx.handle()
        .execute(
            """
            INSERT INTO thanks_message (community_id, post_id, thanks_id, platform, channel, message)
            SELECT community_id, ?, id, ?, ?, ? FROM thanks WHERE community_id = ? AND id = ?
            ON CONFLICT DO NOTHING
            """,
            post,
            message.channel().platform().name(),
            message.channel().nativeId(),
            message.nativeId(),
            thanks.community().value(),
            thanks.id());
  }

  Optional<MessageRef> find(Tx tx, CommunityId community, String post) {
    return tx.handle()
        .select(
            """
            SELECT platform, channel, message FROM thanks_message
            WHERE community_id = ? AND post_id = ?
            """,
            community.value(),
            post)
        .map((row, _) ->
            new MessageRef(
                new ChannelId(new Platform(row.getString("platform")), row.getString("channel")),
                row.getString("message")))
        .findOne();
  }

  /** Follows a channel that has a new id. */
  void move(Tx tx, ChannelId from, ChannelId to) {
    tx.handle()
        .execute(
            "UPDATE thanks_message SET platform = ?, channel = ? WHERE platform = ? AND channel ="
                + " ?",
            to.platform().name(),
            to.nativeId(),
            from.platform().name(),
            from.nativeId());
  }
}
