package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.warmglow.core.access.Access;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.event.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/** Updates as Telegram sends them, and the events they are. */
final class TelegramEventReaderTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String GROUP = "{'id':-100,'type':'supergroup','title':'Harbor'}";
  private static final String ANNA =
      "{'id':7,'is_bot':false,'first_name':'Anna','last_name':'B','username':'anna',"
          + "'language_code':'de'}";

  private final TelegramEventReader reader =
      new TelegramEventReader(
          User.builder().id(5L).firstName("Warmglow").userName("warmglow_bot").isBot(true).build(),
          InstantSource.fixed(NOW));

  @Test
  void anEventIsNamedByBotAndUpdateAndDatedByTelegram() {
    Event event = event("'message':" + message("'from':" + ANNA + ",'text':'hello'"));
    assertEquals("telegram:5:42", event.key());
    assertEquals(Instant.ofEpochSecond(1_700_000_000), event.at());
    Event.MessageReceived received = assertInstanceOf(Event.MessageReceived.class, event);
    assertEquals("Anna B", received.caller().name());
    assertEquals("anna", received.caller().handle());
    assertEquals(Locale.GERMAN, received.caller().locale());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a linked channel
        "'from':{'id':777000,'is_bot':false,'first_name':'Telegram'},'sender_chat':{'id':-200,"
            + "'type':'channel'},'text':'news'",
        // another bot
        "'from':{'id':9,'is_bot':true,'first_name':'Other'},'text':'hi'",
        // nobody
        "'text':'hi'",
        // no words
        "'from':{'id':7,'is_bot':false,'first_name':'Anna'},'sticker':{'file_id':'f',"
            + "'file_unique_id':'u','type':'regular','width':1,'height':1,'is_animated':false,"
            + "'is_video':false}",
        // words of a service message's kind that is not known yet
        "'from':{'id':7,'is_bot':false,'first_name':'Anna'},'something_new':{'a':1}",
      })
  void whatNobodyCanBeFoundBehindOrHasNoWordsIsNoEvent(String fields) {
    assertEquals(Optional.empty(), read("'message':" + message(fields)));
  }

  @Test
  void anAdministratorWhoHidesIsTheGroupItself() {
    Event event =
        event(
            "'message':"
                + message(
                    "'from':{'id':1087968824,'is_bot':true,'first_name':'Group'},'sender_chat':"
                        + GROUP
                        + ",'text':'/help','entities':[{'type':'bot_command','offset':0,"
                        + "'length':5}]"));
    Event.CommandInvoked command = assertInstanceOf(Event.CommandInvoked.class, event);
    assertTrue(command.caller().isAnonymous());
    assertEquals("Harbor", command.caller().name());
    assertEquals(Access.ADMINISTRATOR, command.caller().standing());
  }

  @Test
  void aPressOfAMessageTelegramNoLongerShowsStillCounts() {
    Event event =
        event(
            "'callback_query':{'id':'q','from':"
                + ANNA
                + ",'chat_instance':'c','data':'demo.fine:1','message':{'message_id':3,'date':0,"
                + "'chat':"
                + GROUP
                + "}}");
    Event.ActionPressed press = assertInstanceOf(Event.ActionPressed.class, event);
    assertEquals(NOW, press.at());
    assertEquals("demo.fine:1", press.press());
    assertNull(press.message());
    assertEquals("q", ReplyHandle.of(press.replyTo()).query());
  }

  @Test
  void aReplyToAMessageInATopicIsOneButMerelyBeingInTheTopicIsNot() {
    String inTopic =
        "'from':"
            + ANNA
            + ",'text':'hi','is_topic_message':true,"
            + "'message_thread_id':9,'reply_to_message':{'date':1,'chat':"
            + GROUP
            + ",'from':"
            + ANNA;
    assertNull(repliedTo(inTopic + ",'message_id':9}"));
    assertEquals("7", repliedTo(inTopic + ",'message_id':10,'text':'x'}"));
  }

  @Test
  void aCommandInATopicIsAboutWhatItRepliesToAndNotAboutTheTopicsFirstMessage() {
    assertNull(commandInTopic(9).subject());
    Subject subject = commandInTopic(10).subject();
    assertEquals("-100/9", subject == null ? null : subject.message().channel().nativeId());
    assertEquals("10", subject == null ? null : subject.message().nativeId());
  }

  private Event.CommandInvoked commandInTopic(int repliedTo) {
    String fields =
        "'from':"
            + ANNA
            + ",'text':'/thank','entities':[{'type':'bot_command','offset':0,'length':6}],"
            + "'is_topic_message':true,'message_thread_id':9,'reply_to_message':{'date':1,'chat':"
            + GROUP
            + ",'from':"
            + ANNA
            + ",'text':'x','message_id':"
            + repliedTo
            + "}";
    Event event = event("'message':" + message(fields));
    return assertInstanceOf(Event.CommandInvoked.class, event);
  }

  @Test
  void promotingTheBotIsNotJoining() {
    assertEquals(Optional.empty(), read(myChatMember("member", "administrator")));
    assertInstanceOf(Event.CommunityJoined.class, event(myChatMember("left", "member")));
    assertInstanceOf(Event.CommunityLeft.class, event(myChatMember("member", "kicked")));
  }

  @Test
  void aStatusOfTheFutureIsNoRemoval() {
    assertEquals(Optional.empty(), read(myChatMember("member", "hibernating")));
  }

  private static String myChatMember(String before, String after) {
    String bot = "'user':{'id':5,'is_bot':true,'first_name':'Warmglow'}";
    return "'my_chat_member':{'chat':"
        + GROUP
        + ",'from':"
        + ANNA
        + ",'date':1700000000,"
        + "'old_chat_member':{'status':'"
        + before
        + "',"
        + bot
        + "},"
        + "'new_chat_member':{'status':'"
        + after
        + "',"
        + bot
        + "}}";
  }

  private @Nullable String repliedTo(String fields) {
    Event.MessageReceived received =
        assertInstanceOf(Event.MessageReceived.class, event("'message':" + message(fields)));
    var account = received.parts().repliedTo();
    return account == null ? null : account.user().nativeId();
  }

  private static String message(String fields) {
    return "{'message_id':1,'date':1700000000,'chat':" + GROUP + "," + fields + "}";
  }

  private Event event(String fields) {
    return read(fields).orElseThrow();
  }

  private Optional<Event> read(String fields) {
    String json = "{'update_id':42," + fields + "}";
    try {
      return reader.read(new ObjectMapper().readValue(json.replace('\'', '"'), Update.class));
    } catch (JsonProcessingException invalid) {
      throw new AssertionError(invalid);
    }
  }
}
