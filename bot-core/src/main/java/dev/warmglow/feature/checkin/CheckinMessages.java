package dev.warmglow.feature.checkin;

import static dev.warmglow.core.message.Control.button;
import static dev.warmglow.core.message.Control.danger;
import static dev.warmglow.core.message.Control.primary;

import dev.warmglow.core.action.Action;
import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Span;
import dev.warmglow.core.message.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What check-ins say. */
final class CheckinMessages {
  private static final int LABEL = 80;

  private final Words words;

  CheckinMessages(Words words) {
    this.words = words;
  }

  Message started(Locale language, Checkin checkin) {
    return Message.of(
            words.say(
                language,
                "started",
                "question",
                Text.quote(checkin.question()),
                "rhythm",
                rhythm(language, checkin),
                "next",
                Text.time(checkin.nextAt(), Span.Time.Form.DATE_AND_TIME)))
        .with(primary(label(language, "join"), Presses.JOIN.with(Ref.of(checkin))));
  }

  Message paused(Locale language, Checkin next) {
    return Message.of(
        words.say(
            language, "paused", "next", Text.time(next.nextAt(), Span.Time.Form.DATE_AND_TIME)));
  }

  Message consent(Locale language, Checkin checkin) {
    return consent(language, checkin, Presses.AGREE.with(Ref.of(checkin)));
  }

  /** The same, with the answer that is kept once they agree. */
  Message consent(Locale language, Checkin checkin, Tap tap) {
    return consent(language, checkin, Presses.AGREE_AND_ANSWER.with(tap));
  }

  private Message consent(Locale language, Checkin checkin, Press agreement) {
    return Message.of(
            words.say(
                language,
                "consent",
                "question",
                Text.quote(checkin.question()),
                "rhythm",
                rhythm(language, checkin)))
        .with(
            primary(label(language, "agree"), agreement),
            button(label(language, "decline"), Presses.DECLINE.with(Ref.of(checkin))));
  }

  Message joined(Locale language, Checkin checkin, boolean answered) {
    Text next =
        words.say(
            language,
            answered ? "joined_answered" : "joined",
            "next",
            Text.time(checkin.nextAt(), Span.Time.Form.DATE_AND_TIME));
    return Message.of(next).with(choices(language, Ref.of(checkin), Way.CHANNEL));
  }

  Message joinedAlready(Locale language, Ref ref, Way way) {
    return Message.of(words.say(language, "joined_already")).with(choices(language, ref, way));
  }

  Message way(Locale language, Ref ref, Way way, boolean reachable) {
    Message message = Message.of(words.say(language, "way." + way.key()));
    if (way == Way.PRIVATE && !reachable) {
      message =
          Message.of(words.say(language, "way.unreachable"))
              .with(new Control.OpenPrivateChat(label(language, "open_private")));
    }
    return message.with(choices(language, ref, way));
  }

  private List<Control> choices(Locale language, Ref ref, Way way) {
    Control other =
        switch (way) {
          case CHANNEL -> button(label(language, "privately"), Presses.ASK_PRIVATELY.with(ref));
          case PRIVATE -> button(label(language, "openly"), Presses.ASK_IN_CHANNEL.with(ref));
        };
    return List.of(other, button(label(language, "leave"), Presses.LEAVE.with(ref)));
  }

  /** The question with its faces, as everyone in the channel sees it. */
  Message question(Locale language, Checkin checkin, String key, boolean late, Instant dueAt) {
    Text text = Text.bold(checkin.question()).plus("\n").plus(words.say(language, "only_you"));
    if (late) {
      text =
          text.plus("\n")
              .plus(words.say(language, "late", "time", Text.time(dueAt, Span.Time.Form.TIME)));
    }
    List<Control> faces = new ArrayList<>();
    for (Mood mood : Mood.values()) {
      faces.add(
          button(
              label(language, "mood." + mood.key()),
              Presses.ANSWER.with(new Tap(Ref.of(checkin), key, mood))));
    }
    return Message.of(text).with(faces);
  }

  /** The same for one person, with a way to end it. */
  Message privateQuestion(
      Locale language, Checkin checkin, String key, boolean late, Instant dueAt) {
    return question(language, checkin, key, late, dueAt)
        .with(button(label(language, "stop_asking"), Presses.LEAVE.with(Ref.of(checkin))));
  }

  Message leaving(Locale language, Checkin checkin) {
    return Message.of(words.say(language, "leaving", "question", Text.quote(checkin.question())))
        .with(
            button(label(language, "leave_keep"), Presses.LEAVE.with(Ref.of(checkin))),
            danger(
                label(language, "leave_delete"), Presses.LEAVE_AND_DELETE.with(Ref.of(checkin))));
  }

  Message left(Locale language, Ref ref) {
    return Message.of(words.say(language, "left"))
        .with(danger(label(language, "delete_too"), Presses.LEAVE_AND_DELETE.with(ref)));
  }

  Message list(Locale language, List<Checkin> checkins) {
    if (checkins.isEmpty()) {
      return sentence(language, "none_here");
    }
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, "list"));
    for (Checkin checkin : checkins) {
      lines.add(
          Text.quote(checkin.question())
              .plus(rhythm(language, checkin))
              .plus(". ")
              .plus(
                  words.say(
                      language,
                      "next",
                      "next",
                      Text.time(checkin.nextAt(), Span.Time.Form.DATE_AND_TIME))));
    }
    return Message.of(Text.join("\n", lines));
  }

  /** Asks which of several is meant. */
  Message which(Locale language, List<Checkin> checkins, Action<Ref> action) {
    return Message.of(words.say(language, "which"))
        .with(
            new Control.Menu(
                label(language, "which_menu"),
                checkins.stream()
                    .map(checkin ->
                        new Control.Option(
                            shortened(checkin.question()), action.with(Ref.of(checkin))))
                    .toList()));
  }

  Message ended(Locale language, Checkin checkin) {
    return Message.of(words.say(language, "ended", "question", Text.quote(checkin.question())));
  }

  Message mine(Locale language, ZoneId zone, CommunityId community, List<Answer> answers) {
    if (answers.isEmpty()) {
      return sentence(language, "mine_none");
    }
    long days =
        answers.stream()
            .map(answer -> answer.askedFor().atZone(zone).toLocalDate())
            .distinct()
            .count();
    List<Text> lines = new ArrayList<>();
    lines.add(words.say(language, "mine", "days", days));
    for (Answer answer : answers) {
      lines.add(
          Text.time(answer.askedFor(), Span.Time.Form.DATE)
              .plus("  " + label(language, "mood." + answer.mood().key()))
              .plus("  " + shortened(answer.question())));
    }
    return Message.of(Text.join("\n", lines))
        .with(danger(label(language, "delete_all"), Presses.DELETE_ALL.with(community)));
  }

  Message sentence(Locale language, String key) {
    return Message.of(words.say(language, key));
  }

  Refusal refusal(Locale language, String key) {
    return new Refusal(words.say(language, key));
  }

  private Text rhythm(Locale language, Checkin checkin) {
    return words.say(
        language,
        "rhythm." + checkin.rhythm().key(),
        "time",
        checkin.time().toString(),
        "zone",
        checkin.zone().getId(),
        "day",
        checkin.firstDay().getDayOfWeek().getDisplayName(TextStyle.FULL, language));
  }

  private String label(Locale language, String key) {
    return words.plain(language, "label." + key);
  }

  private static String shortened(String text) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= LABEL ? line : line.substring(0, LABEL - 1).stripTrailing() + "…";
  }
}
