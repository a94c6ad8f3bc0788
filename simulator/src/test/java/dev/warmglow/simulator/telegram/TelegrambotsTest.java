package dev.warmglow.simulator.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.simulator.person.Role;
import dev.warmglow.simulator.person.Seen;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The library of the bot, unmodified, against the local Telegram. */
final class TelegrambotsTest {
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private final TelegramSimulator telegram = TelegramSimulator.start(0);
  private final OkHttpTelegramClient client =
      new OkHttpTelegramClient(
          new OkHttpClient(),
          telegram.token(),
          TelegramUrl.builder()
              .schema("http")
              .host("127.0.0.1")
              .port(telegram.port())
              .testServer(false)
              .build());
  private int offset;

  @BeforeEach
  void harborHasAnna() throws TelegramApiException {
    telegram.people().createSpace("Harbor");
    telegram.people().join("anna", "Harbor");
    poll();
  }

  @AfterEach
  void stop() {
    telegram.close();
    telegram.requests().forEach(SpecificationCheck::assertClean);
  }

  @Test
  void getMeNamesTheBot() throws TelegramApiException {
    assertEquals("warmglow_bot", client.execute(GetMe.builder().build()).getUserName());
  }

  @Test
  void aCommandPickedInAGroupArrivesAndIsAnsweredWithButtons() throws Exception {
    client.execute(
        SetMyCommands.builder()
            .command(new BotCommand("checkin_start", "Start a check-in"))
            .build());
    assertEquals("checkin start", telegram.people().world("anna").commands().getFirst().path());

    telegram.people().command("anna", "Harbor", "checkin start", Map.of("who", "anna"));
    Message command = poll().getFirst().getMessage();
    assertEquals("/checkin_start@warmglow_bot @anna", command.getText());

    client.execute(
        SendMessage.builder()
            .chatId(command.getChatId())
            .text("How is <b>everyone</b> & <i>you</i>?".replace("&", "&amp;"))
            .parseMode("HTML")
            .replyMarkup(keyboard("Fine", "fine:1"))
            .build());
    Seen.MessageView shown = lastMessage();
    assertEquals("How is everyone & you?", shown.text());
    assertEquals("Fine", shown.controls().getFirst().label());
  }

  @Test
  void aPressIsAnsweredWithAnAlertThatOnlyThePresserSees() throws Exception {
    long group = telegram.chatId("Harbor");
    client.execute(
        SendMessage.builder().chatId(group).text("?").replyMarkup(keyboard("Yes", "y")).build());
    telegram.people().press("anna", "Harbor", lastMessage().id(), "0.0");
    var query = poll().getFirst().getCallbackQuery();
    assertEquals("y", query.getData());
    client.execute(
        AnswerCallbackQuery.builder()
            .callbackQueryId(query.getId())
            .text("Noted")
            .showAlert(true)
            .build());
    Seen alert = telegram.people().log().after(0).getLast();
    assertEquals(Seen.Kind.ALERT, alert.kind());
    assertEquals("anna", alert.onlyFor());
    assertEquals("Noted", alert.note());

    client.execute(
        EditMessageText.builder()
            .chatId(group)
            .messageId(query.getMessage().getMessageId())
            .text("Done")
            .build());
    assertTrue(lastMessage().controls().isEmpty(), "an edit without markup removes the keyboard");
  }

  @Test
  void aLongPollReturnsWhenSomethingIsTyped() throws Exception {
    var waiting = client.executeAsync(GetUpdates.builder().offset(offset).timeout(30).build());
    telegram.people().type("anna", "dm:anna", "/start hello", null);
    assertEquals(
        "/start hello",
        waiting.get(10, java.util.concurrent.TimeUnit.SECONDS).getFirst().getMessage().getText());
  }

  @Test
  void thePrivateChatIsClosedBeforeStartAndWhileBlocked() throws Exception {
    assertEquals("Forbidden: bot can't initiate conversation with a user", refusedInPrivate());
    telegram.people().type("anna", "dm:anna", "/start", null);
    sendTo(telegram.userId("anna"), "hi");
    telegram.people().block("anna", true);
    assertEquals("Forbidden: bot was blocked by the user", refusedInPrivate());
  }

  @Test
  void aPhotoIsUploadedOnceAndSentAgainByItsId() throws Exception {
    long group = telegram.chatId("Harbor");
    Message sent =
        client.execute(
            SendPhoto.builder()
                .chatId(group)
                .photo(new InputFile(new ByteArrayInputStream(PNG), "card.png"))
                .caption("A card")
                .replyMarkup(keyboard("Thanks", "t"))
                .build());
    assertEquals(1, sent.getPhoto().getFirst().getWidth());
    assertEquals("A card", lastMessage().text());
    Message again =
        client.execute(
            SendPhoto.builder()
                .chatId(group)
                .photo(new InputFile(sent.getPhoto().getFirst().getFileId()))
                .build());
    assertFalse(again.getPhoto().isEmpty());
  }

  @Test
  void rolesAreSeenInMembersAndAdministrators() throws Exception {
    String group = Long.toString(telegram.chatId("Harbor"));
    telegram.people().promote("anna", "Harbor", Role.MODERATOR);
    assertEquals(
        2,
        client.execute(GetChatAdministrators.builder().chatId(group).build()).size(),
        "the founder and anna");
    GetChatMember anna =
        GetChatMember.builder().chatId(group).userId(telegram.userId("anna")).build();
    assertThrows(TelegramApiRequestException.class, () -> client.execute(anna));
    telegram.people().promote(telegram.botUsername(), "Harbor", Role.ADMINISTRATOR);
    assertEquals("administrator", client.execute(anna).getStatus());
    assertEquals("Harbor", client.execute(GetChat.builder().chatId(group).build()).getTitle());
  }

  private String refusedInPrivate() {
    return assertThrows(
            TelegramApiRequestException.class, () -> sendTo(telegram.userId("anna"), "hi"))
        .getApiResponse();
  }

  private void sendTo(long chat, String text) throws TelegramApiException {
    client.execute(SendMessage.builder().chatId(chat).text(text).build());
  }

  private static InlineKeyboardMarkup keyboard(String label, String callback) {
    return InlineKeyboardMarkup.builder()
        .keyboardRow(
            new InlineKeyboardRow(
                InlineKeyboardButton.builder().text(label).callbackData(callback).build()))
        .build();
  }

  private Seen.MessageView lastMessage() {
    return telegram.messages("Harbor").getLast();
  }

  /** Fetches what is there and confirms it. */
  private List<Update> poll() throws TelegramApiException {
    List<Update> updates =
        new ArrayList<>(client.execute(GetUpdates.builder().offset(offset).timeout(0).build()));
    if (!updates.isEmpty()) {
      offset = updates.getLast().getUpdateId() + 1;
    }
    return updates;
  }
}
