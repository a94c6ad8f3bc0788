package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.People;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.storage.Tx;

/** What every press on a check-in asks first: is it there, is it theirs, is it open. */
record CheckinDesk(
    CheckinStore checkins, ParticipantStore participants, CheckinMessages messages, People people) {

  /**
   * The community a press names. In a group it is the group's; in private, one of the person's own:
   * what a button carries may be made up.
   */
  CommunityId scope(Request request, CommunityId named, Tx tx) {
    boolean theirs =
        named.equals(request.community())
            || (request.isPrivate() && people.isMember(tx, named, request.person()));
    if (!theirs) {
      throw messages.refusal(request.locale(), "gone");
    }
    return named;
  }

  /** The check-in, or a refusal when it has ended. */
  Checkin checkin(Request request, Ref ref, Tx tx) {
    return checkins
        .find(tx, scope(request, ref.community(), tx), ref.id())
        .orElseThrow(() -> messages.refusal(request.locale(), "gone"));
  }

  void requireOpen(Request request, Tap tap, Tx tx) {
    boolean open =
        checkins
            .latestAsked(tx, tap.ref().community(), tap.ref().id())
            .filter(latest -> latest.key().equals(tap.key()) && latest.isOpen(request.at()))
            .isPresent();
    if (!open) {
      throw messages.refusal(request.locale(), "over");
    }
  }

  boolean hasJoined(Request request, Ref ref, Tx tx) {
    return participants.find(tx, ref.community(), ref.id(), request.person()).isPresent();
  }
}
