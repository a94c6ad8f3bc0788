package dev.warmglow.core.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.Member;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FillingTest {
  private static final RawValue.Account BEN =
      new RawValue.Account(new UserId(new Platform("here"), "2"), "Ben", false);
  private static final Field<Member> PERSON = Field.member("person");
  private static final Field<String> WORDS = Field.lines("message", 100);
  private static final Field<LocalTime> TIME = Field.timeOfDay("time");
  private static final Field<Long> COUNT = Field.wholeNumber("count", 1, 9).optional();

  @Test
  void aPersonIsTakenFromTheMentionAndTheRestIsTheMessageAsItWasTyped() {
    Filling filling = share(List.of(PERSON, WORDS), BEN, typed(" thank you,\nreally  "));
    assertEquals("Ben", filling.answers().get(PERSON).name());
    assertEquals("thank you,\nreally", filling.answers().get(WORDS));
    assertNull(filling.open());
  }

  @Test
  void withoutAMentionThePersonIsWhoseMessageWasRepliedTo() {
    Map<String, RawValue> shared =
        Filling.share(List.of(PERSON, WORDS), new Event.Line(List.of(typed("thank you")), BEN));
    assertEquals(BEN, shared.get("person"));
    assertEquals(typed("thank you"), shared.get("message"));
  }

  @Test
  void aSecondPersonInTheMessageStaysInItByName() {
    Filling filling = share(List.of(PERSON, WORDS), BEN, typed(" you and "), BEN, typed(" rock"));
    assertEquals("you and @Ben rock", filling.answers().get(WORDS));
  }

  @Test
  void anOptionalWordIsTakenOnlyWhenItCanBeRead() {
    assertEquals(
        3L, share(List.of(COUNT, WORDS), typed("3 cheers")).answers().get(COUNT).longValue());
    Filling without = share(List.of(COUNT, WORDS), typed("many cheers"));
    assertEquals("many cheers", without.answers().get(WORDS));
  }

  @Test
  void whatIsMissingOrWrongIsAskedForInTheOrderOfTheFields() {
    assertEquals("person", open(share(List.of(PERSON, WORDS, TIME), typed("hello"))));
    Filling wrong = share(List.of(TIME), typed("25:00"));
    assertEquals("time", open(wrong));
    assertEquals("field.time.not", wrong.reasonKey());
  }

  @Test
  void optionalFieldsAreAskedForOnceWhereAFormWouldShowThem() {
    Map<String, RawValue> given = Map.of("time", typed("9 am"));
    assertEquals("count", open(Filling.of(List.of(TIME, COUNT), given, Map.of(), List.of("time"))));
    assertNull(Filling.of(List.of(TIME, COUNT), given, Map.of(), List.of("time", "count")).open());
    assertNull(Filling.of(List.of(TIME, COUNT), given, Map.of(), null).open());
  }

  private static Filling share(List<Field<?>> fields, RawValue... parts) {
    return Filling.of(
        fields, Filling.share(fields, new Event.Line(List.of(parts), null)), Map.of(), null);
  }

  private static String open(Filling filling) {
    return filling.open() == null ? "nothing" : filling.open().name();
  }

  private static RawValue.Typed typed(String text) {
    return new RawValue.Typed(text);
  }
}
