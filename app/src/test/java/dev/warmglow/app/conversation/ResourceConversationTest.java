package dev.warmglow.app.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceConversationTest extends Conversations {

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void whatWasAddedIsFoundAlsoAfterARestartAndSharedWithAll(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");

    add(anna, "Canary breathing", "https://example.org/breathe", "calm sleep");
    ben.hears("This is in the library now.");

    stage.restart();
    ben.runs("resource find", "query", "slee");
    ben.hears("Canary breathing");
    ben.presses("Share 1 here");
    anna.hears("From the library:");

    ben.runs("resource find", "query", "elephants");
    ben.hears("Nothing found.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void theSameLinkIsThereOnceAndOtherAddressesAreNoLinks(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor ben = group.member("ben");

    add(anna, "Canary breathing", "https://example.org/breathe", "calm");
    anna.hears("This is in the library now.");
    add(ben, "Another canary", "https://www.example.org/breathe/#top", "calm");
    ben.hears("This is in the library already: Canary breathing");
    add(ben, "Canary script", "javascript:alert(1)", "calm");
    ben.hears("This is not a link that can be shared.");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void theLibraryIsReadPageByPage(String platform) throws Exception {
    Group group = stage.group(platform);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<String>> adding = new ArrayList<>();
      for (int i = 1; i <= 9; i++) {
        Actor actor = group.member("nora" + i + "of");
        adding.add(() -> addInPrivate(actor));
      }
      for (Future<String> added : people.invokeAll(adding)) {
        added.get();
      }
    }

    Actor ben = group.member("ben");
    ben.runs("resource list");
    ben.hears("The library, page 1 of 2:");
    ben.presses("Next");
    ben.hears("The library, page 2 of 2:");
    ben.presses("Back");
    ben.hears("The library, page 1 of 2:");
  }

  @ParameterizedTest
  @ValueSource(strings = {DISCORD, TELEGRAM})
  void onlyModeratorsTakeSomethingOut(String platform) throws Exception {
    Group group = stage.group(platform);
    Actor anna = group.member("anna");
    Actor mara = group.member("mara");
    add(anna, "Canary breathing", "https://example.org/breathe", "calm");
    anna.hears("This is in the library now.");

    mara.runs("resource remove", "query", "breathing");
    mara.hears("Which one should go?");
    mara.presses("Canary breathing");
    mara.hears("is no longer in the library.");
    anna.runs("resource list");
    anna.hears("The library is empty.");
  }

  /** The bot has to have met them in the group to know which library they mean in private. */
  private static String addInPrivate(Actor actor) throws InterruptedException {
    actor.met().inPrivate();
    add(actor, "Title of " + actor.name(), "A canary", "song");
    return actor.hears("This is in the library now.");
  }

  private static void add(Actor actor, String title, String content, String tags)
      throws InterruptedException {
    actor.runs("resource add");
    actor.fills("title", title, "content", content, "tags", tags);
  }
}
