package dev.warmglow.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.dispatch.Catalogs;
import dev.warmglow.core.dispatch.Declarations;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.FieldKind;
import dev.warmglow.core.platform.CommandCatalog;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.checkin.CheckinFeature;
import dev.warmglow.feature.help.HelpFeature;
import dev.warmglow.feature.kindness.KindnessFeature;
import dev.warmglow.feature.privacy.PrivacyFeature;
import dev.warmglow.feature.resource.ResourceFeature;
import dev.warmglow.feature.settings.SettingsFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every declaration has its words in every language, and they fit both platforms. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
class FeatureWordsTest extends StoreContract {
  private static final List<String> BUNDLES =
      List.of("checkin", "kindness", "resource", "help", "settings", "privacy", "delivery");
  private static final Pattern PLACE = Pattern.compile("\\{[a-z_]+}");

  /** What Discord takes as a name of a command, in any script. */
  private static final Pattern COMMAND_NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

  /** What Discord takes as the title and labels of a form. */
  private static final int FORM_LABEL = 45;

  private static final int DESCRIPTION = 100;
  private static final int BUTTON = 80;

  @TempDir Path temporary;
  private Declarations declarations;

  @Override
  protected List<String> features() {
    return Stage.CORE_TABLES;
  }

  @BeforeEach
  void declare() {
    Stage stage = new Stage(database(), temporary);
    List<Feature> all =
        List.of(
            new CheckinFeature(stage.directory(), stage.keys(), stage.outbox(), stage.jobs()),
            new KindnessFeature(
                stage.directory(), stage.keys(), stage.outbox(), stage.jobs(), stage.clock()),
            new ResourceFeature(stage.directory()),
            new HelpFeature(() -> Catalogs.of(declarations)),
            new SettingsFeature(stage.directory()),
            new PrivacyFeature(
                "",
                List.of(),
                new NothingPersonal(),
                stage.keys(),
                stage.directory(),
                stage.outbox(),
                stage.jobs()));
    declarations = Declarations.of(all);
    all.forEach(stage::play);
  }

  @Test
  void everyLanguageHasTheSameKeysAndPlaces() {
    for (String bundle : BUNDLES) {
      Properties english = bundle(bundle, Locale.ENGLISH);
      for (Locale language : Languages.ALL) {
        Properties words = bundle(bundle, language);
        assertEquals(
            new TreeSet<>(english.stringPropertyNames()),
            new TreeSet<>(words.stringPropertyNames()),
            bundle + " " + language);
        for (String key : english.stringPropertyNames()) {
          assertEquals(
              places(english.getProperty(key)),
              places(words.getProperty(key)),
              bundle + " " + language + " " + key);
        }
      }
    }
  }

  @Test
  void everyCommandHasItsWordsAndTheyFit() {
    CommandCatalog catalog = Catalogs.of(declarations);
    assertTrue(catalog.commands().size() >= 20, "commands are missing");
    for (CommandCatalog.Group group : catalog.groups()) {
      group.names().forEach(FeatureWordsTest::assertName);
      group.descriptions().forEach(fits(DESCRIPTION));
    }
    for (CommandCatalog.Entry entry : catalog.commands()) {
      entry.descriptions().forEach(fits(DESCRIPTION));
      entry
          .names()
          .forEach((language, name) -> {
            if (entry.use() == CommandCatalog.Use.ON_MESSAGE) {
              fits(32).accept(language, name);
            } else {
              assertName(language, name);
            }
          });
      String telegram = String.join("_", entry.path().words());
      assertTrue(telegram.length() <= 32, telegram);
      entry
          .options()
          .forEach(option -> {
            option.names().forEach(FeatureWordsTest::assertName);
            option.descriptions().forEach(fits(DESCRIPTION));
            option.choices().forEach(choice -> choice.labels().forEach(fits(BUTTON)));
          });
    }
  }

  @Test
  void aCommandIsForOnePersonsEyesWhenItsAnswerIsAndItAsksNothing() {
    Set<String> alone = new TreeSet<>();
    for (CommandCatalog.Entry entry : Catalogs.of(declarations).commands()) {
      if (entry.alone()) {
        alone.add(entry.path().toString());
      }
    }
    assertTrue(
        alone.containsAll(List.of("help", "checkin mine", "mydata export")), alone::toString);
    for (String seen : List.of("checkin start", "checkin pause", "thank", "resource remove")) {
      assertFalse(alone.contains(seen), seen);
    }
  }

  @Test
  void namesOfSiblingsDifferInEveryLanguage() {
    CommandCatalog catalog = Catalogs.of(declarations);
    for (Locale language : Languages.ALL) {
      Set<String> seen = new TreeSet<>();
      for (CommandCatalog.Entry entry : catalog.commands()) {
        String group = entry.path().words().size() > 1 ? entry.path().group() : "";
        String name = group + " " + entry.names().getOrDefault(language, "");
        assertTrue(seen.add(name), name);
      }
    }
  }

  @Test
  void formsFitAForm() {
    for (Declarations.BoundCommand bound : declarations.commands()) {
      Command command = bound.command();
      if (command instanceof Command.OpeningForm) {
        assertTrue(command.fields().size() <= 5, command::toString);
        for (Locale language : Languages.ALL) {
          fits(FORM_LABEL).accept(language, bound.words().plain(language, command.key()));
          for (Field<?> field : command.fields()) {
            String key = command.key() + "." + field.name();
            fits(FORM_LABEL).accept(language, bound.words().plain(language, key));
            if (field.kind() instanceof FieldKind.Choice choice) {
              choice
                  .values()
                  .forEach(value ->
                      fits(BUTTON)
                          .accept(language, bound.words().plain(language, key + "." + value)));
            }
          }
        }
      }
    }
  }

  @Test
  void labelsFitOnAButton() {
    for (String bundle : BUNDLES) {
      for (Locale language : Languages.ALL) {
        Words words = Words.of(bundle);
        words.keys(language).stream()
            .filter(key -> key.startsWith("label."))
            .forEach(
                key -> fits(BUTTON).accept(language, bundle(bundle, language).getProperty(key)));
      }
    }
  }

  @Test
  void nothingShoutsAndNothingUsesALongDash() {
    for (String bundle : BUNDLES) {
      for (Locale language : Languages.ALL) {
        bundle(bundle, language)
            .forEach((key, sentence) ->
                assertFalse(
                    sentence.toString().contains("!") || sentence.toString().contains("\u2014"),
                    key + ": " + sentence));
      }
    }
  }

  @Test
  void helpListsWhatThePersonMayUse() {
    Stage stage = new Stage(database(), temporary);
    stage.play(new HelpFeature(() -> Catalogs.of(declarations)));
    String member = stage.member("Ana").says("help").text().plain();
    assertTrue(member.contains("/checkin join") && member.contains("/thanks"), member);
    assertFalse(member.contains("/checkin start"), member);
    String moderator = stage.moderator("Mo").says("help").text().plain();
    assertTrue(moderator.contains("/checkin start"), moderator);
  }

  private static void assertName(Locale language, String name) {
    assertTrue(COMMAND_NAME.matcher(name).matches(), name);
    assertEquals(name.toLowerCase(language), name);
  }

  private static BiConsumer<Locale, String> fits(int most) {
    return (language, words) ->
        assertTrue(
            !words.isBlank() && words.length() <= most, language + " over " + most + ": " + words);
  }

  private static Set<String> places(String sentence) {
    return PLACE.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties bundle(String name, Locale language) {
    String path = "/i18n/" + name + "_" + language.getLanguage() + ".properties";
    try (InputStream in =
        Objects.requireNonNull(FeatureWordsTest.class.getResourceAsStream(path), path)) {
      Properties words = new Properties();
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
