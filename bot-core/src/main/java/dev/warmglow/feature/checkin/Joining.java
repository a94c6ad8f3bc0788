package dev.warmglow.feature.checkin;

import dev.warmglow.core.community.People;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.Locale;

/** Consent, and taking it back. */
final class Joining {
  private final CheckinDesk desk;
  private final AnswerStore answers;
  private final Answering answering;

  Joining(CheckinDesk desk, AnswerStore answers, Answering answering) {
    this.desk = desk;
    this.answers = answers;
    this.answering = answering;
  }

  Reply join(Request request, Tx tx) {
    List<Checkin> here =
        desk.checkins().inChannel(tx, request.community(), request.caller().channel());
    return switch (here.size()) {
      case 0 -> throw desk.messages().refusal(request.locale(), "none_here");
      case 1 -> consent(request, Ref.of(here.getFirst()), tx);
      default -> Reply.say(desk.messages().which(request.locale(), here, Presses.JOIN));
    };
  }

  Reply consent(Request request, Ref ref, Tx tx) {
    Checkin checkin = desk.checkin(request, ref, tx);
    Locale language = request.locale();
    return desk.participants()
        .find(tx, ref.community(), ref.id(), request.person())
        .map(there -> Reply.say(desk.messages().joinedAlready(language, ref, there.way())))
        .orElseGet(() -> Reply.say(desk.messages().consent(language, checkin)));
  }

  Reply agree(Request request, Ref ref, Tx tx) {
    Checkin checkin = desk.checkin(request, ref, tx);
    join(request, ref, tx);
    return Reply.say(desk.messages().joined(request.locale(), checkin, false));
  }

  Reply agreeAndAnswer(Request request, Tap tap, Tx tx) {
    Checkin checkin = desk.checkin(request, tap.ref(), tx);
    desk.requireOpen(request, tap, tx);
    join(request, tap.ref(), tx);
    answering.keep(request.person(), tap, request.at(), tx);
    return Reply.say(desk.messages().joined(request.locale(), checkin, true));
  }

  private void join(Request request, Ref ref, Tx tx) {
    desk.participants()
        .join(
            tx,
            ref.community(),
            ref.id(),
            new Participant(
                request.person(),
                request.caller().user().platform(),
                Way.CHANNEL,
                Participant.CURRENT_CONSENT,
                request.at()));
  }

  Reply decline(Request request) {
    return Reply.say(desk.messages().sentence(request.locale(), "declined"));
  }

  Reply choose(Request request, Ref ref, Way way, Tx tx) {
    desk.checkin(request, ref, tx);
    if (!desk.hasJoined(request, ref, tx)) {
      throw desk.messages().refusal(request.locale(), "not_in");
    }
    Platform platform = request.caller().user().platform();
    desk.participants().choose(tx, ref.community(), ref.id(), request.person(), platform, way);
    boolean reachable =
        desk.people()
            .accountOf(tx, request.person(), platform)
            .filter(People.Account::reachable)
            .isPresent();
    return Reply.say(desk.messages().way(request.locale(), ref, way, reachable));
  }

  Reply offerLeaving(Request request, Tx tx) {
    List<Checkin> joined =
        desk.checkins().inChannel(tx, request.community(), request.caller().channel()).stream()
            .filter(checkin -> desk.hasJoined(request, Ref.of(checkin), tx))
            .toList();
    return switch (joined.size()) {
      case 0 -> throw desk.messages().refusal(request.locale(), "not_in");
      case 1 -> Reply.say(desk.messages().leaving(request.locale(), joined.getFirst()));
      default -> Reply.say(desk.messages().which(request.locale(), joined, Presses.LEAVE));
    };
  }

  /** Ends the asking; the answers stay until they are forgotten anyway. */
  Reply leave(Request request, Ref ref, Tx tx) {
    desk.scope(request, ref.community(), tx);
    desk.participants().leave(tx, ref.community(), ref.id(), request.person());
    return Reply.say(desk.messages().left(request.locale(), ref));
  }

  Reply leaveAndDelete(Request request, Ref ref, Tx tx) {
    desk.scope(request, ref.community(), tx);
    desk.participants().leave(tx, ref.community(), ref.id(), request.person());
    answers.deleteOf(tx, ref, request.person());
    return Reply.say(desk.messages().sentence(request.locale(), "left_deleted"));
  }
}
