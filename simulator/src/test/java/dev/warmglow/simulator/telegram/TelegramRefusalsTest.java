package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One line per rule: the method, its parameters, and Telegram's words. In the group Harbor ($G) the
 * bot wrote message 3 and anna message 4; anna ($A) never pressed Start, ben ($B) did, carl ($C)
 * blocked the bot.
 */
final class TelegramRefusalsTest {
  private final RawBot bot = new RawBot();

  @BeforeEach
  void peopleAreThere() throws IOException, InterruptedException {
    var people = bot.telegram.people();
    people.createSpace("Harbor");
    people.join("anna", "Harbor");
    bot.result("sendMessage", here("{'chat_id':'$G','text':'Hello'}"));
    people.type("anna", "Harbor", "hi", null);
    people.type("ben", "dm:ben", "/start", null);
    people.type("carl", "dm:carl", "/start", null);
    people.block("carl", true);
  }

  @AfterEach
  void stop() {
    bot.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sendMessage | {'chat_id':'$G'} | Bad Request: message text is empty
          sendMessage | {'chat_id':'$G','text':'  '} | Bad Request: text must be non-empty
          sendMessage | {'text':'x'} | Bad Request: chat_id is empty
          sendMessage | {'chat_id':'12','text':'x'} | Bad Request: chat not found
          sendMessage | {'chat_id':'$A','text':'x'} | Forbidden: bot can't initiate conversation with a user
          sendMessage | {'chat_id':'$C','text':'x'} | Forbidden: bot was blocked by the user
          sendMessage | {'chat_id':'$G','text':'<b>x','parse_mode':'HTML'} | Bad Request: can't parse entities: Can't find end tag corresponding to start tag "b"
          sendMessage | {'chat_id':'$G','text':'é<h1>x</h1>','parse_mode':'HTML'} | Bad Request: can't parse entities: Unsupported start tag "h1" at byte offset 2
          sendMessage | {'chat_id':'$G','text':'<b>x</i>','parse_mode':'HTML'} | Bad Request: can't parse entities: Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
          sendMessage | {'chat_id':'$G','text':'1 < 2','parse_mode':'HTML'} | Bad Request: can't parse entities: Unclosed start tag at byte offset 2
          sendMessage | {'chat_id':'$G','text':'x</b>','parse_mode':'HTML'} | Bad Request: can't parse entities: Unexpected end tag at byte offset 1
          sendMessage | {'chat_id':'$G','text':'x','entities':[{'type':'bold','offset':0,'length':2}]} | Bad Request: entity begins or ends outside of the text at UTF-16 offset 0
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a'}]]}} | Bad Request: text buttons are unallowed in the inline keyboard
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':''}]]}} | Bad Request: BUTTON_DATA_INVALID
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','url':'no url'}]]}} | Bad Request: inline keyboard button URL 'no url' is invalid
          sendMessage | {'chat_id':'$G','text':'x','reply_parameters':{'message_id':99}} | Bad Request: message to be replied not found
          sendMessage | {'chat_id':'$G','text':'x','message_thread_id':7} | Bad Request: message thread not found
          sendMessage | {'chat_id':'$B','text':'x','receiver_user_id':1} | Bad Request: ephemeral messages can be sent only to groups
          editMessageText | {'chat_id':'$G','message_id':99,'text':'x'} | Bad Request: message to edit not found
          editMessageText | {'chat_id':'$G','message_id':4,'text':'x'} | Bad Request: message can't be edited
          editMessageText | {'chat_id':'$G','message_id':3,'text':'Hello'} | Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
          editMessageCaption | {'chat_id':'$G','message_id':3,'caption':'x'} | Bad Request: there is no caption in the message to edit
          editMessageReplyMarkup | {'chat_id':'$G','message_id':3} | Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message
          deleteMessage | {'chat_id':'$G','message_id':99} | Bad Request: message to delete not found
          deleteMessage | {'chat_id':'$G','message_id':4} | Bad Request: message can't be deleted
          deleteMessages | {'chat_id':'$G','message_ids':[]} | Bad Request: message identifiers are not specified
          answerCallbackQuery | {'callback_query_id':'1'} | Bad Request: query is too old and response timeout expired or query ID is invalid
          setMyCommands | {'commands':[{'command':'Bad Name','description':'x'}]} | Bad Request: BOT_COMMAND_INVALID
          setMyCommands | {'commands':[{'command':'ok','description':''}]} | Bad Request: BOT_COMMAND_DESCRIPTION_INVALID
          setMyCommands | {'commands':[],'scope':{'type':'chat','chat_id':12}} | Bad Request: chat not found
          setMyCommands | {'commands':[],'language_code':'german'} | Bad Request: invalid language code specified
          setMessageReaction | {'chat_id':'$G','message_id':3,'reaction':[{'type':'emoji','emoji':'x'}]} | Bad Request: REACTION_INVALID
          sendChatAction | {'chat_id':'$G','action':'dancing'} | Bad Request: wrong parameter action in request
          sendPhoto | {'chat_id':'$G','photo':'nobody-knows-it'} | Bad Request: wrong file identifier/HTTP URL specified
          getChatMember | {'chat_id':'$G','user_id':$A} | Bad Request: member list is inaccessible
          createForumTopic | {'chat_id':'$G','name':'Tea'} | Bad Request: not enough rights to create a topic
          inventedMethod | {} | Not Found: method not found
          """)
  void refuses(String method, String parameters, String words)
      throws IOException, InterruptedException {
    assertEquals(words, bot.refusal(method, here(parameters)));
  }

  @Test
  void aTextHasAtMost4096UnitsAndACaption1024() throws IOException, InterruptedException {
    assertEquals("no refusal", text("sendMessage", "text", "x".repeat(4096), ""));
    assertEquals(
        "Bad Request: message is too long", text("sendMessage", "text", "x".repeat(4097), ""));
    assertEquals(
        "Bad Request: message caption is too long",
        text("sendPhoto", "caption", "x".repeat(1025), ",'photo':'any'"));
    assertEquals(
        "no refusal",
        text("sendMessage", "text", "<b>" + "😀".repeat(2048) + "</b>", ",'parse_mode':'HTML'"));
  }

  @Test
  void callbackDataHasAtMost64Bytes() throws IOException, InterruptedException {
    String button = ",'reply_markup':{'inline_keyboard':[[{'text':'a','callback_data':'%s'}]]}";
    assertEquals("no refusal", text("sendMessage", "text", "x", button.formatted("é".repeat(32))));
    assertEquals(
        "Bad Request: BUTTON_DATA_INVALID",
        text("sendMessage", "text", "x", button.formatted("é".repeat(33))));
  }

  @Test
  void aWrongTokenIsUnauthorizedAndNeverListed() throws IOException, InterruptedException {
    var response = bot.raw("1:wrong", "getMe", "{}");
    assertEquals(401, response.statusCode());
    assertEquals(
        "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}", response.body());
    assertEquals("sendMessage", bot.telegram.requests().getLast().method());
  }

  @Test
  void anUploadThatIsNoPictureIsRefused() throws IOException, InterruptedException {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n$G\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n"
            + Base64.getEncoder().encodeToString(new byte[40])
            + "\r\n--b--\r\n";
    assertEquals("Bad Request: IMAGE_PROCESS_FAILED", bot.multipart("sendPhoto", here(body)));
  }

  private String text(String method, String field, String value, String more)
      throws IOException, InterruptedException {
    return bot.refusal(
        method, here("{'chat_id':'$G','" + field + "':'" + value + "'" + more + "}"));
  }

  private String here(String parameters) {
    return parameters
        .replace("$G", Long.toString(bot.telegram.chatId("Harbor")))
        .replace("$A", Long.toString(bot.telegram.userId("anna")))
        .replace("$B", Long.toString(bot.telegram.userId("ben")))
        .replace("$C", Long.toString(bot.telegram.userId("carl")));
  }
}
