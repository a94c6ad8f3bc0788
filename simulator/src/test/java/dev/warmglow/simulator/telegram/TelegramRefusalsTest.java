package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
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
          sendMessage | {'chat_id':'$G','text':'😀','entities':[{'type':'bold','offset':1,'length':1}]} | Bad Request: entity begins or ends in a middle of a UTF-16 symbol at byte offset 1
          sendMessage | {'chat_id':'$G','text':'abc','entities':[{'type':'bold','offset':0,'length':2},{'type':'italic','offset':1,'length':2}]} | Bad Request: can't parse entities: bold and italic overlap at UTF-16 offset 1
          sendMessage | {'chat_id':'$G','text':'abc','entities':[{'type':'code','offset':0,'length':3},{'type':'bold','offset':1,'length':1}]} | Bad Request: can't parse entities: code and bold overlap at UTF-16 offset 1
          sendMessage | {'chat_id':'$G','text':'abc','entities':[{'type':'blockquote','offset':0,'length':3},{'type':'expandable_blockquote','offset':1,'length':1}]} | Bad Request: can't parse entities: blockquote and expandable_blockquote overlap at UTF-16 offset 1
          sendMessage | {'chat_id':'$G','text':'abc','entities':[{'type':'date_time','offset':0,'length':3}]} | Bad Request: can't parse MessageEntity: invalid date_time
          sendMessage | {'chat_id':'$G','text':'abc','entities':[{'type':'date_time','offset':0,'length':3,'unix_time':1,'date_time_format':'x'}]} | Bad Request: can't parse MessageEntity: invalid date_time
          sendMessage | {'chat_id':'$G','text':'<tg-time unix=x>a</tg-time>','parse_mode':'HTML'} | Bad Request: can't parse entities: Invalid tag "tg-time" at byte offset 0
          sendMessage | {'chat_id':'$G','text':'<blockquote>a<blockquote>b</blockquote></blockquote>','parse_mode':'HTML'} | Bad Request: can't parse entities: Blockquotes can't be nested at byte offset 13
          sendMessage | {'chat_id':'$G','text':'*x*','parse_mode':'MarkdownV2'} | Bad Request: unsupported parse_mode
          sendMessage | {'chat_id':'$G','text':'half \\ud83d'} | Bad Request: strings must be encoded in UTF-8
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','url':'https://a','callback_data':'b'}]]}} | Bad Request: inline keyboard button must have exactly one action
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'','callback_data':'b'}]]}} | Bad Request: can't parse inline keyboard button: text is empty
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'inline_keyboard':[[{'text':'a','copy_text':{'text':''}}]]}} | Bad Request: BUTTON_COPY_TEXT_INVALID
          sendMessage | {'chat_id':'$G','text':'x','reply_markup':{'force_reply':true,'input_field_placeholder':''}} | Bad Request: input field placeholder must have 1-64 characters
          editMessageText | {'chat_id':'$G','message_id':3,'text':'x','reply_markup':{'force_reply':true}} | Bad Request: inline keyboard expected
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
          getFile | {'file_id':'nobody-knows-it'} | Bad Request: wrong file_id or the file is temporarily unavailable
          editMessageMedia | {'chat_id':'$G','message_id':3,'media':{'type':'photo','media':'nobody-knows-it'}} | Bad Request: wrong file identifier/HTTP URL specified
          editMessageText | {'inline_message_id':'none','text':'x'} | Bad Request: MESSAGE_ID_INVALID
          answerInlineQuery | {'inline_query_id':'1','results':[]} | Bad Request: query is too old and response timeout expired or query ID is invalid
          answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'','title':'a','input_message_content':{'message_text':'a'}}]} | Bad Request: RESULT_ID_INVALID
          answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'1','input_message_content':{'message_text':'a'}}]} | Bad Request: ARTICLE_TITLE_EMPTY
          answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'1','title':'a'}]} | Bad Request: message text is empty
          answerInlineQuery | {'inline_query_id':'1','results':[{'type':'article','id':'1','title':'a','input_message_content':{'message_text':'a'}},{'type':'article','id':'1','title':'a','input_message_content':{'message_text':'a'}}]} | Bad Request: RESULT_ID_DUPLICATE
          answerInlineQuery | {'inline_query_id':'1','results':[],'button':{'text':'a','start_parameter':'no no'}} | Bad Request: START_PARAM_INVALID
          setMyCommands | {'commands':[{'command':'ok','description':'x'}],'scope':{'type':'everybody'}} | Bad Request: unsupported type specified
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

  @Test
  void aKeyboardHasAtMostAHundredButtonsEightInARow() throws IOException, InterruptedException {
    assertEquals("no refusal", keyboard(12, 8));
    assertEquals("Bad Request: BUTTON_ROW_TOO_LONG", keyboard(1, 9));
    assertEquals("Bad Request: reply markup is too long", keyboard(101, 1));
  }

  private String keyboard(int rows, int columns) throws IOException, InterruptedException {
    String row =
        "["
            + String.join(",", Collections.nCopies(columns, "{'text':'a','callback_data':'b'}"))
            + "]";
    String all = String.join(",", Collections.nCopies(rows, row));
    return text("sendMessage", "text", "x", ",'reply_markup':{'inline_keyboard':[" + all + "]}");
  }

  @Test
  void anAlertHasAtMost200UnitsAndADescription256() throws IOException, InterruptedException {
    assertEquals(
        "Bad Request: MESSAGE_TOO_LONG",
        bot.refusal(
            "answerCallbackQuery", "{'callback_query_id':'1','text':'" + "x".repeat(201) + "'}"));
    String command = "{'commands':[{'command':'ok','description':'%s'}]}";
    assertEquals("no refusal", bot.refusal("setMyCommands", command.formatted("x".repeat(256))));
    assertEquals(
        "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
        bot.refusal("setMyCommands", command.formatted("x".repeat(257))));
  }

  @Test
  void aHundredCommandsFit() throws IOException, InterruptedException {
    String one = "{'command':'ok','description':'x'}";
    String hundred = String.join(",", Collections.nCopies(100, one));
    assertEquals("no refusal", bot.refusal("setMyCommands", "{'commands':[" + hundred + "]}"));
    assertEquals(
        "Bad Request: BOT_COMMANDS_TOO_MUCH",
        bot.refusal("setMyCommands", "{'commands':[" + hundred + "," + one + "]}"));
  }

  @Test
  void anInlineAnswerHasAtMostFiftyResults() throws IOException, InterruptedException {
    String one =
        "{'type':'article','id':'%d','title':'a','input_message_content':{'message_text':'a'}}";
    StringBuilder results = new StringBuilder(one.formatted(0));
    for (int i = 1; i <= 50; i++) {
      results.append(',').append(one.formatted(i));
    }
    assertEquals(
        "Bad Request: RESULTS_TOO_MUCH",
        bot.refusal("answerInlineQuery", "{'inline_query_id':'1','results':[" + results + "]}"));
    assertEquals(
        "Bad Request: NEXT_OFFSET_INVALID",
        bot.refusal(
            "answerInlineQuery",
            "{'inline_query_id':'1','results':[],'next_offset':'" + "é".repeat(33) + "'}"));
  }

  @Test
  void aControlCharacterIsShownAsASpace() throws IOException, InterruptedException {
    assertEquals(
        "a b",
        bot.result("sendMessage", here("{'chat_id':'$G','text':'a\\u0000b'}"))
            .path("text")
            .asText());
  }

  @Test
  void whatIsOlderThanTwoDaysIsNotDeleted() throws IOException, InterruptedException {
    bot.pass(Duration.ofHours(49));
    assertEquals(
        "Bad Request: message can't be deleted",
        bot.refusal("deleteMessage", here("{'chat_id':'$G','message_id':3}")));
  }

  @Test
  void whoeverLeftOrThrewTheBotOutIsNotWrittenTo() throws IOException, InterruptedException {
    bot.telegram.people().leave(bot.telegram.botUsername(), "Harbor");
    assertEquals(
        "Forbidden: bot was kicked from the supergroup chat",
        bot.refusal("sendMessage", here("{'chat_id':'$G','text':'x'}")));
  }

  @Test
  void aPictureHasAtMost10000PixelsOnItsSidesTogether() {
    String file = bot.telegram.people().upload("ben", "wide.png", header(9000, 1001));
    assertEquals(
        "Bad Request: PHOTO_INVALID_DIMENSIONS",
        assertDoesNotThrow(
            () -> bot.refusal("sendPhoto", here("{'chat_id':'$G','photo':'" + file + "'}"))));
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(32)
        .put((byte) 0x89)
        .put((byte) 'P')
        .putInt(16, width)
        .putInt(20, height)
        .array();
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
