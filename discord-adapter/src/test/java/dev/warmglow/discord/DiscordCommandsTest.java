package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.warmglow.core.access.Access;
import dev.warmglow.core.command.CommandPath;
import dev.warmglow.core.platform.CommandCatalog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.junit.jupiter.api.Test;

class DiscordCommandsTest {

  @Test
  void theCatalogueBecomesSlashCommands() {
    DataArray published = DataArray.fromCollection(DiscordCommands.of(Catalogs.sample()));
    Snapshots.assertMatches("commands", published.toPrettyString());
  }

  @Test
  void aNameCannotBeACommandAndAGroup() {
    CommandCatalog.Entry command = entry("help");
    CommandCatalog.Entry subcommand = entry("help more");
    assertThrows(
        IllegalArgumentException.class,
        () -> DiscordCommands.of(new CommandCatalog(List.of(), List.of(command, subcommand))));
  }

  @Test
  void aGroupIsShownToEveryoneWhoMayRunAnyOfIt() {
    CommandCatalog catalog =
        new CommandCatalog(
            List.of(),
            List.of(
                entry("notes list", Access.EVERYONE), entry("notes wipe", Access.ADMINISTRATOR)));
    assertEquals(
        "ENABLED",
        DiscordCommands.of(catalog).getFirst().getDefaultPermissions().getPermissionsRaw() == null
            ? "ENABLED"
            : "restricted");
  }

  private static CommandCatalog.Entry entry(String path) {
    return entry(path, Access.EVERYONE);
  }

  private static CommandCatalog.Entry entry(String path, Access access) {
    return new CommandCatalog.Entry(
        CommandPath.of(path),
        access,
        CommandCatalog.Use.TYPED,
        Map.of(Locale.ENGLISH, CommandPath.of(path).words().getLast()),
        Map.of(Locale.ENGLISH, "Describes " + path),
        List.of());
  }
}
