package dev.warmglow.app.conversation;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.message.Visibility.EPHEMERAL;
import static dev.warmglow.core.message.Visibility.PUBLIC;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.input.Answers;
import dev.warmglow.core.input.Attachment;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.Member;
import dev.warmglow.core.input.Place;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.message.Card;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Image;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.message.Text;
import dev.warmglow.core.storage.Tx;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Asks in every way there is, and says what was answered. */
final class SurveyFeature implements Feature {
  enum Mood {
    GOOD,
    BAD
  }

  static final Field<String> TITLE = Field.words("title", 40);
  static final Field<String> NOTE = Field.lines("note", 400).optional();
  static final Field<Long> COUNT = Field.wholeNumber("count", 1, 9);
  static final Field<LocalDate> DAY = Field.date("day");
  static final Field<LocalTime> TIME = Field.timeOfDay("time");
  static final Field<ZoneId> ZONE = Field.zone("zone").optional();
  static final Field<Mood> MOOD = Field.choice("mood", Mood.class);
  static final Field<String> TEA = Field.pick("tea");
  static final Field<Place> WHERE = Field.channel("where");
  static final Field<Member> WHO = Field.member("who");
  static final Field<Attachment> PICTURE = Field.image("picture", 1_000);

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public void register(Registrar registrar) {
    Command survey =
        Command.openingForm(
            "survey", EVERYONE, PUBLIC, TITLE, COUNT, DAY, TIME, MOOD, ZONE, TEA, WHERE, WHO,
            PICTURE, NOTE);
    registrar.command(survey, (request, _) -> said(request));
    registrar.suggestions(survey, TEA, SurveyFeature::teas);
    Command brew = Command.replying("brew", EVERYONE, EPHEMERAL, TEA, COUNT);
    registrar.command(
        brew,
        (request, _) ->
            Reply.say(
                Text.of(
                    "Brewing %d of %s."
                        .formatted(request.answers().get(COUNT), request.answers().get(TEA)))));
    registrar.suggestions(brew, TEA, SurveyFeature::teas);
    registrar.command(
        Command.replying("show", EVERYONE, PUBLIC, PICTURE),
        (request, _) -> Reply.say(shown(request.answers().get(PICTURE), "There it is.")));
  }

  private static Reply said(Request request) {
    Answers answers = request.answers();
    String all =
        "%s; %d; %s; %s; %s; %s; %s; %s; %s; %s"
            .formatted(
                answers.get(TITLE),
                answers.get(COUNT),
                answers.get(DAY),
                answers.get(TIME),
                answers.get(MOOD),
                answers.find(ZONE).map(ZoneId::getId).orElse("-"),
                answers.get(TEA),
                answers.get(WHERE).name(),
                answers.get(WHO).name(),
                answers.find(NOTE).orElse("-"));
    return Reply.say(shown(answers.get(PICTURE), all));
  }

  private static Message shown(Attachment picture, String words) {
    return Message.of(words)
        .with(new Image(picture.type(), picture.content(), "A picture"))
        .with(new Card("A card", null, Text.of("beside it"), ""))
        .with(new Control.LinkButton("Read", URI.create("https://example.org/")));
  }

  private static List<Suggestion> teas(Request request, String typed, Tx tx) {
    return IntStream.range(0, 40)
        .mapToObj(number -> new Suggestion("t" + number, "Tea " + number))
        .filter(tea ->
            tea.value().equals(typed)
                || tea.label().toLowerCase(Locale.ROOT).contains(typed.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
