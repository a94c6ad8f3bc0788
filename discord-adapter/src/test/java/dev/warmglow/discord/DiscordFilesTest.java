package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.action.Action.Answer;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.ChatPlatform.LookupFailed;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.FileId;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.simulator.person.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people send along, and how they are fetched. */
class DiscordFilesTest {
  private static final byte[] PIXELS = {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3};
  private static Harbor harbor;

  @BeforeAll
  static void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
  }

  @AfterAll
  static void disconnect() {
    harbor.close();
  }

  @Test
  void aFileOfAnOptionArrivesAndCanBeFetchedAlsoAfterARestart() throws Exception {
    RawValue.File file = shown("tea.png");
    assertEquals("image/png", file.mediaType());
    assertEquals(PIXELS.length, file.size());
    harbor.restart();
    assertArrayEquals(PIXELS, harbor.platform().fetch(file.id(), 1000).toArray());
  }

  @Test
  void everyFileArrivesWhateverItIs() throws Exception {
    assertEquals("application/octet-stream", shown("tea.exe").mediaType());
  }

  @Test
  void aChannelOptionArrives() throws Exception {
    harbor.people.command(
        "anna",
        Harbor.GENERAL,
        "show",
        Map.of("picture", upload("tea.png"), "where", Harbor.GENERAL));
    RawValue.Channel where = assertInstanceOf(RawValue.Channel.class, values().get("where"));
    assertEquals(harbor.discord.channelId(Harbor.GENERAL), where.channel().nativeId());
  }

  @Test
  void aFileOfAFormArrives() throws Exception {
    shown("first.png");
    harbor.people.command("anna", Harbor.GENERAL, "help", Map.of());
    Event.CommandInvoked event = harbor.event(Event.CommandInvoked.class);
    Content.Asked form =
        new Content.Asked(
            "form:1", "Picture", List.of(picture("one", true), picture("two", false)));
    long before = harbor.people.log().newest();
    Harbor.delivered(harbor.answer(event, Answer.EPHEMERAL, form, 1));
    Seen shown = harbor.sees(before, line -> line.kind() == Seen.Kind.FORM);
    harbor.people.submit("anna", Harbor.there(shown.form()).id(), Map.of("one", upload("tea.png")));
    Event.FormSubmitted submitted = harbor.event(Event.FormSubmitted.class);
    RawValue.File file = assertInstanceOf(RawValue.File.class, submitted.values().get("one"));
    assertArrayEquals(PIXELS, harbor.platform().fetch(file.id(), 1000).toArray());
    assertFalse(submitted.values().containsKey("two"));
  }

  @Test
  void aFileOfExactlyTheLimitIsFetchedAndALargerOneIsNot() throws Exception {
    RawValue.File file = shown("tea.png");
    assertEquals(PIXELS.length, harbor.platform().fetch(file.id(), PIXELS.length).size());
    assertThrows(LookupFailed.class, () -> harbor.platform().fetch(file.id(), PIXELS.length - 1));
  }

  @Test
  void aFileThatIsGoneCannotBeHad() throws Exception {
    String gone = shown("tea.png").id().nativeId().replaceAll("\\d{5,}", "1");
    assertThrows(LookupFailed.class, () -> fetch(gone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://cdn.discordapp.com/attachments/1/2/a.png",
        "https://cdn.discordapp.com:8443/attachments/1/2/a.png",
        "https://cdn.discordapp.com.example/attachments/1/2/a.png",
        "https://someone@cdn.discordapp.com/attachments/1/2/a.png",
        "https://example.com/https://cdn.discordapp.com/a.png",
        "http://127.0.0.1:1/attachments/1/2/a.png",
        "http://localhost/attachments/1/2/a.png",
        "file:///etc/passwd",
        "nonsense"
      })
  void nothingIsFetchedFromElsewhere(String address) {
    assertEquals(
        "not an address where Discord keeps files",
        assertThrows(LookupFailed.class, () -> fetch(address)).getMessage());
  }

  @Test
  void aFileOfAnotherPlatformIsNone() throws Exception {
    FileId other = new FileId(new Platform("telegram"), shown("tea.png").id().nativeId());
    assertThrows(LookupFailed.class, () -> harbor.platform().fetch(other, 1000));
  }

  @Test
  void withoutAConfiguredAddressOnlyDiscordsOwnAreAsked() throws Exception {
    FileId local = shown("tea.png").id();
    assertThrows(LookupFailed.class, () -> new DiscordFiles(null).fetch(local, 1000));
  }

  private static RawValue.File shown(String name) throws InterruptedException {
    harbor.people.command("anna", Harbor.GENERAL, "show", Map.of("picture", upload(name)));
    return assertInstanceOf(RawValue.File.class, values().get("picture"));
  }

  private static Map<String, RawValue> values() throws InterruptedException {
    return ((Event.Named) harbor.event(Event.CommandInvoked.class).arguments()).values();
  }

  private static String upload(String name) {
    return harbor.people.upload("anna", name, PIXELS);
  }

  private static void fetch(String address) throws LookupFailed {
    harbor.platform().fetch(new FileId(DiscordPlatform.NAME, address), 1000);
  }

  private static Content.Entry picture(String name, boolean required) {
    return new Content.Entry(name, name, "", new FieldKind.Image(1000), required, null, List.of());
  }
}
