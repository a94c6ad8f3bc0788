package dev.warmglow.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Event;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Updates that break Telegram's own specification: the next good one arrives as if they were not.
 */
final class TelegramHostileUpdatesTest {
  private static final String ANNA = "'from':{'id':7,'is_bot':false,'first_name':'Anna'}";
  private static final String CHAT =
      "'chat':{'id':-100777,'type':'supergroup','title':'Elsewhere'}";
  private static final String HEAD = "'message_id':1,'date':1700000000,";
  private static final String COMMAND = "'text':'/help','entities':[{'type':'bot_command',";

  private static final List<String> UPDATES =
      List.of(
          "{}",
          "{'message':null}",
          "{'message':{}}",
          "{'message':[]}",
          "{'message':'x'}",
          "{'invented':{'a':1}}",
          "{'message':{" + HEAD + CHAT + "}}",
          "{'message':{" + HEAD + ANNA + ",'text':'no chat'}}",
          "{'message':{'message_id':1," + ANNA + "," + CHAT + ",'text':'no date'}}",
          "{'message':{" + HEAD + CHAT + ",'text':'nobody'}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'text':7}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'invented':{'text':'x'}}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + "," + COMMAND + "'offset':0,'length':99}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + "," + COMMAND + "'offset':-3,'length':5}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + "," + COMMAND + "'offset':0,'length':0}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'text':'hi','entities':[{}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'text':'hi','entities':[null]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'photo':[]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'photo':[{}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'document':{}}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'new_chat_members':[{}]}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'left_chat_member':{}}}",
          "{'message':{" + HEAD + ANNA + "," + CHAT + ",'text':'/a','reply_to_message':{}}}",
          "{'callback_query':{}}",
          "{'callback_query':{'id':'1'," + ANNA + ",'chat_instance':'1'}}",
          "{'callback_query':{'id':'1',"
              + ANNA
              + ",'chat_instance':'1','inline_message_id':'i',"
              + "'data':'x'}}",
          "{'callback_query':{'id':'1'," + ANNA + ",'data':'x','message':{}}}",
          "{'callback_query':{'id':'1','data':'x','message':{" + HEAD + CHAT + "}}}",
          "{'inline_query':{}}",
          "{'my_chat_member':{}}",
          "{'my_chat_member':{" + CHAT + "," + ANNA + ",'date':1}}",
          "{'chat_member':{"
              + CHAT
              + ","
              + ANNA
              + ",'date':1,'new_chat_member':{'status':'odd'}}}");

  private final Harbor harbor;

  TelegramHostileUpdatesTest() throws InterruptedException {
    this.harbor = new Harbor();
  }

  @AfterEach
  void stop() {
    harbor.close();
  }

  @Test
  void noneOfThemStopsTheNextOneOrAsksForAnything() throws InterruptedException {
    for (String update : UPDATES) {
      harbor.inject(update.replace('\'', '"'));
    }
    Event.CommandInvoked next = next();
    assertEquals("next", next.path());
    assertEquals(harbor.anna(), next.caller().user());
  }

  @Test
  void anUpdateThatComesTwiceHasTheSameKey() throws InterruptedException {
    String update =
        "{'update_id':900000000,'message':{" + HEAD + ANNA + "," + CHAT + ",'text':'hello'}}";
    harbor.inject(update.replace('\'', '"'));
    String first = harbor.events.next(Event.MessageReceived.class).key();
    harbor.inject(update.replace('\'', '"'));
    assertEquals(first, harbor.events.next(Event.MessageReceived.class).key());
  }

  @Test
  void updatesOutOfTheirOrderAllArrive() throws InterruptedException {
    for (int id : List.of(900000007, 900000003, 900000005)) {
      String update =
          "{'update_id':%d,'message':{%s%s,%s,'text':'n%d'}}".formatted(id, HEAD, ANNA, CHAT, id);
      harbor.inject(update.replace('\'', '"'));
    }
    assertEquals("n900000007", harbor.events.next(Event.MessageReceived.class).text().plain());
    assertEquals("n900000003", harbor.events.next(Event.MessageReceived.class).text().plain());
    assertEquals("n900000005", harbor.events.next(Event.MessageReceived.class).text().plain());
  }

  private Event.CommandInvoked next() throws InterruptedException {
    harbor.people.type("anna", "Harbor", "/next@warmglow_bot", null);
    while (true) {
      Event.CommandInvoked command = harbor.events.next(Event.CommandInvoked.class);
      if (command.path().equals("next")) {
        return command;
      }
      assertNull(command.subject());
      assertTrue(command.key().startsWith("telegram:"));
    }
  }
}
