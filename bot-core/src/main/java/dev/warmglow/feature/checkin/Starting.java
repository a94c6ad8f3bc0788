package dev.warmglow.feature.checkin;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.message.Visibility;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What moderators do: start and stop. */
final class Starting {
  static final Field<String> QUESTION = Field.lines("question", 300);
  static final Field<LocalTime> TIME = Field.timeOfDay("time");
  static final Field<ZoneId> ZONE = Field.zone("zone").optional();
  static final Field<Rhythm> RHYTHM = Field.choice("rhythm", Rhythm.class).optional();
  static final Command START =
      Command.openingForm(
          "checkin start", Access.MODERATOR, Visibility.PUBLIC, QUESTION, TIME, ZONE, RHYTHM);

  static final Field<LocalDate> UNTIL = Field.date("until");
  static final Command PAUSE =
      Command.replying("checkin pause", Access.MODERATOR, Visibility.PUBLIC, UNTIL);

  private static final int LONGEST_PAUSE_DAYS = 366;

  /** As many as a menu can offer, with room. */
  private static final int MOST_IN_A_CHANNEL = 10;

  private final CheckinDesk desk;
  private final Asking asking;
  private final Outbox outbox;
  private final Jobs jobs;

  Starting(CheckinDesk desk, Asking asking, Outbox outbox, Jobs jobs) {
    this.desk = desk;
    this.asking = asking;
    this.outbox = outbox;
    this.jobs = jobs;
  }

  Reply start(Request request, Tx tx) {
    if (request.isPrivate()) {
      throw desk.messages().refusal(request.locale(), "not_in_private");
    }
    if (here(request, tx).size() >= MOST_IN_A_CHANNEL) {
      throw desk.messages().refusal(request.locale(), "many");
    }
    Manner manner = desk.people().mannerOf(tx, request.community());
    Checkin checkin =
        Checkin.starting(
            request.community(),
            RandomId.brief(),
            request.caller().channel(),
            request.answers().get(QUESTION),
            request.answers().get(TIME),
            request.answers().find(ZONE).orElse(manner.zone()),
            request.answers().find(RHYTHM).orElse(Rhythm.DAILY),
            request.at());
    desk.checkins().insert(tx, checkin);
    asking.scheduleNext(tx, checkin);
    return Reply.say(desk.messages().started(manner.language(), checkin));
  }

  Reply list(Request request, Tx tx) {
    return Reply.say(desk.messages().list(request.locale(), here(request, tx)));
  }

  /** Nothing is asked in this channel before the day; participants stay. */
  Reply pause(Request request, Tx tx) {
    List<Checkin> here = here(request, tx);
    if (here.isEmpty()) {
      throw desk.messages().refusal(request.locale(), "none_here");
    }
    LocalDate until = request.answers().get(UNTIL);
    LocalDate today = LocalDate.ofInstant(request.at(), request.zone());
    if (!until.isAfter(today) || until.isAfter(today.plusDays(LONGEST_PAUSE_DAYS))) {
      throw new Refusal(desk.messages().sentence(request.locale(), "not_until").text(), UNTIL);
    }
    Checkin next = null;
    for (Checkin checkin : here) {
      Instant dawn = until.atStartOfDay(checkin.zone()).toInstant();
      Checkin paused = checkin.after(dawn.minusMillis(1));
      desk.checkins().advance(tx, paused);
      asking.scheduleNext(tx, paused);
      next = next == null || paused.nextAt().isBefore(next.nextAt()) ? paused : next;
    }
    return Reply.say(
        desk.messages()
            .paused(
                desk.people().mannerOf(tx, request.community()).language(), requireNonNull(next)));
  }

  Reply stop(Request request, Tx tx) {
    List<Checkin> here = here(request, tx);
    return switch (here.size()) {
      case 0 -> throw desk.messages().refusal(request.locale(), "none_here");
      case 1 -> stop(request, Ref.of(here.getFirst()), tx);
      default -> Reply.say(desk.messages().which(request.locale(), here, Presses.STOP));
    };
  }

  Reply stop(Request request, Ref ref, Tx tx) {
    Checkin checkin = desk.checkin(request, ref, tx);
    desk.checkins().stop(tx, checkin.community(), checkin.id(), request.at());
    jobs.cancel(tx, checkin.community(), Asking.ASK, checkin.id());
    Content ended =
        new Content.Said(
            desk.messages()
                .ended(desk.people().mannerOf(tx, checkin.community()).language(), checkin));
    outbox.enqueue(
        tx,
        checkin.community(),
        new Post(Kind.NOTICE, new Target.Channel(checkin.channel()), ended, null, null, null));
    return Reply.say(desk.messages().sentence(request.locale(), "stopped"));
  }

  private List<Checkin> here(Request request, Tx tx) {
    return desk.checkins().inChannel(tx, request.community(), request.caller().channel());
  }
}
