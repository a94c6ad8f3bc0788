package dev.warmglow.feature.checkin;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Takes answers, shows them to whose they are, and forgets them in time. */
final class Answering {
  /** Forgets the answers of a day (UTC), which is the payload. */
  static final Job<String> FORGET = new Job<>("checkin.forget", PayloadCodec.TEXT);

  private final CheckinDesk desk;
  private final AnswerStore answers;
  private final Jobs jobs;

  Answering(CheckinDesk desk, AnswerStore answers, Jobs jobs) {
    this.desk = desk;
    this.answers = answers;
    this.jobs = jobs;
  }

  /** Keeps the answer; who has not joined is asked for consent first, and the answer waits. */
  Reply tapped(Request request, Tap tap, Tx tx) {
    Checkin checkin = desk.checkin(request, tap.ref(), tx);
    desk.requireOpen(request, tap, tx);
    if (!desk.hasJoined(request, tap.ref(), tx)) {
      return Reply.say(desk.messages().consent(request.locale(), checkin, tap));
    }
    keep(request.person(), tap, request.at(), tx);
    return Reply.say(desk.messages().sentence(request.locale(), "noted"));
  }

  void keep(PersonId person, Tap tap, Instant now, Tx tx) {
    answers.put(tx, person, tap, now);
    scheduleForgetting(tx, tap.ref().community(), now);
  }

  Reply mine(Request request, Tx tx) {
    return Reply.say(
        desk.messages()
            .mine(
                request.locale(),
                request.zone(),
                request.community(),
                answers.since(
                    tx, request.community(), request.person(), request.at().minus(Answer.KEPT))));
  }

  Reply deleteAll(Request request, CommunityId community, Tx tx) {
    answers.deleteAll(tx, desk.scope(request, community, tx), request.person());
    return Reply.say(desk.messages().sentence(request.locale(), "deleted"));
  }

  void forget(Job.Due<String> due, Tx tx) {
    Instant dayAfter =
        LocalDate.parse(due.payload()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    answers.deleteBefore(tx, due.community(), dayAfter);
  }

  private void scheduleForgetting(Tx tx, CommunityId community, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Instant dueAt = day.atStartOfDay().toInstant(ZoneOffset.UTC).plus(Answer.KEPT);
    jobs.schedule(tx, community, FORGET, day.toString(), day.toString(), dueAt);
  }
}
