package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.simulator.person.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Photos and files that people send, and their content when it is needed. */
final class TelegramFilesTest {
  private static final byte[] NOTES = "notes".getBytes(StandardCharsets.UTF_8);

  private final Harbor harbor;

  TelegramFilesTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void aCommandMayStandInACaptionAndTheFileIsTheLastPart() throws InterruptedException {
    send("Harbor", "/post@warmglow_bot look @anna here", Pictures.png());
    Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
    assertEquals("post", command.path());
    List<RawValue> parts = assertInstanceOf(Event.Line.class, command.arguments()).parts();
    assertEquals(new RawValue.Typed("look "), parts.getFirst());
    RawValue.File file = assertInstanceOf(RawValue.File.class, parts.getLast());
    assertEquals("image/jpeg", file.mediaType());
    assertEquals(Pictures.png().length, file.size());
  }

  @Test
  void aPhotoWithoutWordsAnswersAQuestion() throws InterruptedException {
    Message asking = Message.of("Which picture?").expecting(new Message.Prompt("a picture"));
    harbor.openPrivateChat();
    harbor.say(asking);
    send("dm:anna", "", Pictures.png());
    Event.MessageReceived answer = harbor.events.next(Event.MessageReceived.class);
    assertEquals("", answer.text().plain());
    assertEquals(1, answer.parts().parts().size());
  }

  @Test
  void anythingElseIsGivenTooSoThatThePersonHearsWhyItWillNotDo() throws InterruptedException {
    RawValue.File file = received("dm:anna", NOTES);
    assertEquals("application/octet-stream", file.mediaType());
    assertArrayEquals(NOTES, fetch(file.id(), NOTES.length));
  }

  @Test
  void aPhotoIsFetchedAndAgainAfterARestart() throws InterruptedException {
    RawValue.File file = received("dm:anna", Pictures.png());
    assertArrayEquals(Pictures.png(), fetch(file.id(), 1_000_000));
    TelegramPlatform later = harbor.newPlatform(new Harbor.Impatient());
    try {
      assertArrayEquals(Pictures.png(), later.fetch(file.id(), 1_000_000).toArray());
    } catch (LookupFailed failed) {
      throw new AssertionError(failed);
    } finally {
      later.close();
    }
  }

  @Test
  void moreThanWantedIsNotRead() throws InterruptedException {
    RawValue.File file = received("dm:anna", NOTES);
    String reason = refused(file.id(), NOTES.length - 1);
    assertEquals("the file is larger than 4 bytes", reason);
  }

  @Test
  void whatIsGoneOrBrokenIsSaidInWordsWithoutTheToken() throws InterruptedException {
    RawValue.File file = received("dm:anna", NOTES);
    String gone = refused(new FileId(TelegramPlatform.TELEGRAM, "AgACAgLocal999"), 100);
    harbor.fault("getFile", Fault.Kind.BAD_GATEWAY);
    String broken = refused(file.id(), 100);
    for (String reason : List.of(gone, broken)) {
      assertFalse(reason.contains(harbor.telegram.token()), reason);
      assertFalse(reason.contains("http"), reason);
    }
  }

  @Test
  void anUnreachableServerIsSaidWithoutItsAddress() throws InterruptedException {
    RawValue.File file = received("dm:anna", NOTES);
    harbor.telegram.close();
    String reason = refused(file.id(), 100);
    assertFalse(reason.contains(harbor.telegram.token()), reason);
  }

  private RawValue.File received(String channel, byte[] content) throws InterruptedException {
    harbor.openPrivateChat();
    send(channel, "", content);
    Event.MessageReceived message = harbor.events.next(Event.MessageReceived.class);
    return assertInstanceOf(RawValue.File.class, message.parts().parts().getLast());
  }

  private void send(String channel, String caption, byte[] content) {
    String upload = harbor.people.upload("anna", "file", content);
    harbor.people.send("anna", channel, caption, null, List.of(upload));
  }

  private byte[] fetch(FileId file, int maxBytes) {
    try {
      return harbor.platform.fetch(file, maxBytes).toArray();
    } catch (LookupFailed failed) {
      throw new AssertionError(failed);
    }
  }

  private String refused(FileId file, int maxBytes) {
    LookupFailed failed =
        assertThrows(LookupFailed.class, () -> harbor.platform.fetch(file, maxBytes));
    return String.valueOf(failed.getMessage());
  }
}
