package dev.warmglow.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.action.Press;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.message.Control;
import dev.warmglow.core.message.Message;
import dev.warmglow.core.platform.Content;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.StoreContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class MenuStoreTest extends StoreContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Platform HERE = new Platform("here");

  @TempDir private Path temporary;
  private PersonKeys keys;
  private MenuStore menus;
  private CommunityId community;
  private PersonId ana;

  @Override
  protected List<String> features() {
    return List.of("core", "privacy", "people", "delivery");
  }

  @BeforeEach
  void open() throws Exception {
    keys =
        PersonKeys.open(
            temporary.resolve("test.key"),
            new DataDirectory(Files.createDirectories(temporary.resolve("data"))),
            database(),
            InstantSource.fixed(NOW));
    menus = new MenuStore(keys);
    CommunityStore communities = new CommunityStore();
    community =
        database().write(tx -> communities.resolveSpace(tx, new SpaceId(HERE, "1"), NOW).id());
    ana =
        database()
            .write(tx ->
                new IdentityStore(communities).resolvePerson(tx, new UserId(HERE, "1"), NOW).id());
  }

  @AfterEach
  void close() {
    keys.close();
  }

  private static Message menuOf(int options) {
    return Message.of("Which?")
        .with(
            new Control.Menu(
                "Pick",
                IntStream.range(0, options)
                    .mapToObj(number ->
                        new Control.Option("Option " + number, new Press("a.b", "" + number)))
                    .toList()),
            Control.button("Never mind", new Press("a.c", "")));
  }

  private Message shown(@Nullable PersonId whose, int options) {
    Content content = new Content.Said(menuOf(options));
    return ((Content.Said)
            database().write(tx -> menus.firstPage(tx, community, whose, content, NOW)))
        .message();
  }

  private Optional<Message> turned(Message message, String label) {
    String[] to =
        message.controls().stream()
            .filter(control -> control.label().equals(label))
            .map(control -> ((Control.Button) control).press().payload().split("="))
            .findFirst()
            .orElseThrow();
    return database().read(tx -> menus.page(tx, to[0], Integer.parseInt(to[1])));
  }

  private static List<String> labels(Message message) {
    return message.controls().stream().map(Control::label).toList();
  }

  private static List<String> options(Message message) {
    return message.controls().stream()
        .filter(Control.Menu.class::isInstance)
        .flatMap(menu -> ((Control.Menu) menu).options().stream())
        .map(Control.Option::label)
        .toList();
  }

  @Test
  void upToTwentyFiveOptionsAreShownAsTheyAre() {
    Content content = new Content.Said(menuOf(25));
    assertSame(content, database().write(tx -> menus.firstPage(tx, community, null, content, NOW)));
  }

  @Test
  void moreAreTurnedPageByPageAndNoneIsLost() {
    Message first = shown(null, 60);
    assertEquals(25, options(first).size());
    assertEquals(List.of("Pick", "2/3 ▶", "Never mind"), labels(first));
    Message second = turned(first, "2/3 ▶").orElseThrow();
    assertEquals(List.of("Pick", "◀ 1/3", "3/3 ▶", "Never mind"), labels(second));
    Message third = turned(second, "3/3 ▶").orElseThrow();
    assertEquals("Option 50", options(third).getFirst());
    assertEquals(10, options(third).size());
    assertEquals(first, turned(second, "◀ 1/3").orElseThrow());
  }

  @Test
  void whatIsSomebodysGoesWithTheirKeyAndTheRestAfterAMonth() {
    Message hers = shown(ana, 26);
    Message everybodys = shown(null, 26);
    assertTrue(turned(hers, "2/2 ▶").isPresent());
    database().writing(tx -> keys.destroy(tx, ana));
    assertTrue(turned(hers, "2/2 ▶").isEmpty());
    assertTrue(turned(everybodys, "2/2 ▶").isPresent());
    database().write(tx -> menus.forget(tx, NOW.plus(Duration.ofDays(31))));
    assertTrue(turned(everybodys, "2/2 ▶").isEmpty());
  }
}
