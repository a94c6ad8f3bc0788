package dev.warmglow.feature.checkin;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.access.Access.MODERATOR;
import static dev.warmglow.core.message.Visibility.EPHEMERAL;
import static dev.warmglow.core.message.Visibility.PRIVATE;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Check-ins: a question at a set time, answered by one tap, for oneself alone. Thread-safe. */
public final class CheckinFeature implements Feature, PersonalRows, ChannelRows {
  private final CheckinStore checkins = new CheckinStore();
  private final ParticipantStore participants = new ParticipantStore();
  private final AnswerStore answers;
  private final Asking asking;
  private final Answering answering;
  private final Joining joining;
  private final Starting starting;

  public CheckinFeature(People people, PersonKeys keys, Outbox outbox, Jobs jobs) {
    CheckinMessages messages = new CheckinMessages(Words.of("checkin"));
    CheckinDesk desk = new CheckinDesk(checkins, participants, messages, people);
    answers = new AnswerStore(keys);
    asking = new Asking(checkins, participants, messages, people, outbox, jobs);
    answering = new Answering(desk, answers, jobs);
    joining = new Joining(desk, answers, answering);
    starting = new Starting(desk, asking, outbox, jobs);
  }

  @Override
  public String name() {
    return "checkin";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(Starting.START, starting::start);
    registrar.command(Starting.PAUSE, starting::pause);
    registrar.command(Command.replying("checkin join", EVERYONE, PRIVATE), joining::join);
    registrar.command(Command.replying("checkin leave", EVERYONE, PRIVATE), joining::offerLeaving);
    registrar.command(Command.replying("checkin list", EVERYONE, EPHEMERAL), starting::list);
    registrar.command(Command.replying("checkin mine", EVERYONE, PRIVATE), answering::mine);
    registrar.command(Command.replying("checkin stop", MODERATOR, EPHEMERAL), starting::stop);

    registrar.action(Presses.JOIN, joining::consent);
    registrar.action(Presses.AGREE, joining::agree);
    registrar.action(Presses.AGREE_AND_ANSWER, joining::agreeAndAnswer);
    registrar.action(Presses.DECLINE, (request, _, _) -> joining.decline(request));
    registrar.action(
        Presses.ASK_PRIVATELY, (request, ref, tx) -> joining.choose(request, ref, Way.PRIVATE, tx));
    registrar.action(
        Presses.ASK_IN_CHANNEL,
        (request, ref, tx) -> joining.choose(request, ref, Way.CHANNEL, tx));
    registrar.action(Presses.ANSWER, answering::tapped);
    registrar.action(Presses.LEAVE, joining::leave);
    registrar.action(Presses.LEAVE_AND_DELETE, joining::leaveAndDelete);
    registrar.action(Presses.STOP, starting::stop);
    registrar.action(Presses.DELETE_ALL, answering::deleteAll);

    registrar.job(Asking.ASK, asking::run);
    registrar.job(Answering.FORGET, answering::forget);
  }

  @Override
  public void erase(Tx tx, PersonId person) {
    answers.erase(tx, person);
    participants.erase(tx, person);
  }

  @Override
  public List<String> export(Tx tx, PersonId person) {
    List<String> lines = new ArrayList<>(participants.export(tx, person));
    for (CommunityId community : answers.communitiesOf(tx, person)) {
      for (Answer answer : answers.since(tx, community, person, Instant.EPOCH)) {
        lines.add(
            "answered \"%s\" for %s: %s"
                .formatted(answer.question(), answer.askedFor(), answer.mood().key()));
      }
    }
    return lines;
  }

  @Override
  public void move(Tx tx, ChannelId from, ChannelId to) {
    checkins.move(tx, from, to);
  }
}
