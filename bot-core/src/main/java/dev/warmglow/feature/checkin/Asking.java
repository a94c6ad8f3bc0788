package dev.warmglow.feature.checkin;

import dev.warmglow.core.action.PayloadCodec;
import dev.warmglow.core.community.Manner;
import dev.warmglow.core.community.People;
import dev.warmglow.core.outbox.Kind;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.outbox.Post;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Target;
import dev.warmglow.core.schedule.Job;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.schedule.Missed;
import dev.warmglow.core.schedule.Occurrence;
import dev.warmglow.core.schedule.Recurrence;
import dev.warmglow.core.storage.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks when a check-in falls due: what is asked and when it is asked next commit together. */
final class Asking {
  /** The payload is the id of a check-in. */
  static final Job<String> ASK = new Job<>("checkin.ask", PayloadCodec.TEXT);

  private static final Duration UNREMARKABLE = Duration.ofMinutes(10);

  private final CheckinStore checkins;
  private final ParticipantStore participants;
  private final CheckinMessages messages;
  private final People people;
  private final Outbox outbox;
  private final Jobs jobs;

  Asking(
      CheckinStore checkins,
      ParticipantStore participants,
      CheckinMessages messages,
      People people,
      Outbox outbox,
      Jobs jobs) {
    this.checkins = checkins;
    this.participants = participants;
    this.messages = messages;
    this.people = people;
    this.outbox = outbox;
    this.jobs = jobs;
  }

  void scheduleNext(Tx tx, Checkin checkin) {
    jobs.schedule(tx, checkin.community(), ASK, checkin.id(), checkin.id(), checkin.nextAt());
  }

  void run(Job.Due<String> due, Tx tx) {
    Optional<Checkin> found = checkins.find(tx, due.community(), due.payload());
    if (found.isEmpty()) {
      return;
    }
    Checkin checkin = found.get();
    Checkin advanced = checkin;
    if (!checkin.nextAt().isAfter(due.now())) {
      handle(tx, checkin, due.now());
      advanced = checkin.after(due.now());
      checkins.advance(tx, advanced);
      checkins.forgetHandledBefore(
          tx, due.community(), checkin.id(), due.now().minus(Answer.KEPT.multipliedBy(2)));
    }
    scheduleNext(tx, advanced);
  }

  private void handle(Tx tx, Checkin checkin, Instant now) {
    Missed missed = checkin.due(now);
    for (Occurrence old : missed.skipped()) {
      checkins.record(tx, checkin, handled(old, now, Handled.State.SKIPPED_MISSED));
    }
    Occurrence latest = missed.latest();
    if (latest == null) {
      return;
    }
    List<Participant> joined =
        participants.of(tx, checkin.community(), checkin.id()).stream()
            .filter(there -> people.isMember(tx, checkin.community(), there.person()))
            .toList();
    Handled.State state = joined.isEmpty() ? Handled.State.SKIPPED_NOBODY : Handled.State.ASKED;
    if (checkins.record(tx, checkin, handled(latest, now, state)) && !joined.isEmpty()) {
      ask(tx, checkin, latest, joined, now);
    }
  }

  private void ask(
      Tx tx, Checkin checkin, Occurrence occurrence, List<Participant> joined, Instant now) {
    boolean late = occurrence.at().plus(UNREMARKABLE).isBefore(now);
    Instant until = occurrence.at().plus(Recurrence.WORTH_FIRING);
    if (joined.stream().anyMatch(participant -> participant.way() == Way.CHANNEL)) {
      Manner manner = people.mannerOf(tx, checkin.community());
      Content question =
          new Content.Said(
              messages.question(
                  manner.language(), checkin, occurrence.localKey(), late, occurrence.at()));
      Target channel = new Target.Channel(checkin.channel());
      outbox.enqueue(
          tx, checkin.community(), new Post(Kind.REMINDER, channel, question, null, null, until));
    }
    for (Participant participant : joined) {
      if (participant.way() == Way.PRIVATE) {
        askPrivately(tx, checkin, occurrence, participant, late, until);
      }
    }
  }

  private void askPrivately(
      Tx tx,
      Checkin checkin,
      Occurrence occurrence,
      Participant participant,
      boolean late,
      Instant until) {
    Manner manner = people.mannerOf(tx, checkin.community(), participant.person());
    Content question =
        new Content.Said(
            messages.privateQuestion(
                manner.language(), checkin, occurrence.localKey(), late, occurrence.at()));
    people
        .accountOf(tx, participant.person(), participant.platform())
        .filter(People.Account::reachable)
        .ifPresent(account ->
            outbox.enqueue(
                tx,
                checkin.community(),
                new Post(
                    Kind.REMINDER,
                    new Target.Private(account.user()),
                    question,
                    participant.person(),
                    participant.person(),
                    until)));
  }

  private static Handled handled(Occurrence occurrence, Instant now, Handled.State state) {
    return new Handled(occurrence.localKey(), occurrence.at(), now, state);
  }
}
