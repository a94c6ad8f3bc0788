package dev.warmglow.feature.resource;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.access.Access.MODERATOR;
import static dev.warmglow.core.message.Visibility.EPHEMERAL;
import static dev.warmglow.core.message.Visibility.PUBLIC;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Refusal;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.feature.SearchResult;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.input.Suggestion;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The community's library of helpful links and texts. Thread-safe. */
public final class ResourceFeature implements Feature, PersonalRows {
  static final Field<String> TITLE = Field.words("title", 100);
  static final Field<String> CONTENT = Field.lines("content", 1500);
  static final Field<String> TAGS = Field.words("tags", 100).optional();
  static final Field<String> QUERY = Field.words("query", 100);

  static final Command FIND = Command.replying("resource find", EVERYONE, EPHEMERAL, QUERY);

  private static final int FOUND = 5;
  private static final int REMOVABLE = 10;

  private final ResourceStore store = new ResourceStore();
  private final ResourceMessages messages = new ResourceMessages(Words.of("resource"));
  private final People people;

  public ResourceFeature(People people) {
    this.people = people;
  }

  @Override
  public String name() {
    return "resource";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(
        Command.openingForm("resource add", EVERYONE, PUBLIC, TITLE, CONTENT, TAGS), this::add);
    registrar.command(FIND, this::find);
    registrar.suggestions(FIND, QUERY, this::suggest);
    registrar.search(this::searchAnywhere);
    registrar.command(
        Command.replying("resource list", EVERYONE, EPHEMERAL),
        (request, tx) -> page(request, 0, tx));
    registrar.command(
        Command.replying("resource remove", MODERATOR, EPHEMERAL, QUERY), this::offerRemoving);

    registrar.action(Presses.SHARE, this::share);
    registrar.action(Presses.TURN, this::page);
    registrar.action(Presses.REMOVE, this::remove);
  }

  private Reply add(Request request, Tx tx) {
    Locale language = request.locale();
    String content = request.answers().get(CONTENT);
    Optional<Link> link = Optional.empty();
    if (Link.isMeantIn(content.strip())) {
      link = Link.read(content.strip());
      if (link.isEmpty()) {
        throw new Refusal(messages.sentence(language, "not_a_link"), CONTENT);
      }
      Optional<Resource> there = store.findByLink(tx, request.community(), link.get());
      if (there.isPresent()) {
        throw messages.alreadyThere(language, there.get());
      }
    }
    Resource resource =
        new Resource(
            request.community(),
            RandomId.brief(),
            request.answers().get(TITLE),
            link.map(Link::url),
            link.isPresent() ? "" : content,
            request.answers().find(TAGS).orElse(""),
            Optional.of(request.person()),
            request.at());
    store.insert(tx, resource, link);
    return Reply.say(messages.added(publicLanguage(request, tx), resource));
  }

  private Reply find(Request request, Tx tx) {
    return Reply.say(messages.found(request.locale(), search(request, FOUND, tx)));
  }

  private List<Suggestion> suggest(Request request, String typed, Tx tx) {
    return matching(request, typed, tx).stream()
        .map(resource -> Suggestion.of(resource.title()))
        .distinct()
        .toList();
  }

  private List<SearchResult> searchAnywhere(Request request, String query, Tx tx) {
    return matching(request, query, tx).stream()
        .map(resource -> messages.result(request.locale(), resource))
        .toList();
  }

  /** The newest when nothing was typed yet. */
  private List<Resource> matching(Request request, String typed, Tx tx) {
    List<String> words = SearchWords.of(typed);
    return words.isEmpty()
        ? store.page(tx, request.community(), 0, Suggestion.MOST)
        : store.search(tx, request.community(), words, Suggestion.MOST);
  }

  private Reply page(Request request, int number, Tx tx) {
    int count = store.count(tx, request.community());
    int pages = Math.max(1, Math.ceilDiv(count, Presses.PAGE));
    int shown = Math.clamp(number, 0, pages - 1);
    List<Resource> page = store.page(tx, request.community(), shown * Presses.PAGE, Presses.PAGE);
    return Reply.say(messages.page(request.locale(), page, shown, pages));
  }

  private Reply share(Request request, String id, Tx tx) {
    return Reply.say(messages.shared(publicLanguage(request, tx), resource(request, id, tx)));
  }

  private Reply offerRemoving(Request request, Tx tx) {
    List<Resource> found = search(request, REMOVABLE, tx);
    if (found.isEmpty()) {
      throw messages.refusal(request.locale(), "found_none");
    }
    return Reply.say(messages.whichToRemove(request.locale(), found));
  }

  private Reply remove(Request request, String id, Tx tx) {
    Resource resource = resource(request, id, tx);
    store.remove(tx, request.community(), id);
    return Reply.say(messages.removed(request.locale(), resource));
  }

  private List<Resource> search(Request request, int most, Tx tx) {
    List<String> words = SearchWords.of(request.answers().get(QUERY));
    return words.isEmpty() ? List.of() : store.search(tx, request.community(), words, most);
  }

  private Resource resource(Request request, String id, Tx tx) {
    return store
        .find(tx, request.community(), id)
        .orElseThrow(() -> messages.refusal(request.locale(), "gone"));
  }

  private Locale publicLanguage(Request request, Tx tx) {
    return request.isPrivate()
        ? request.locale()
        : people.mannerOf(tx, request.community()).language();
  }

  @Override
  public void erase(Tx tx, PersonId person) {
    store.erase(tx, person);
  }

  @Override
  public List<String> export(Tx tx, PersonId person) {
    return store.addedBy(tx, person).stream()
        .map(resource ->
            "added to the library at %s: %s".formatted(resource.addedAt(), resource.title()))
        .toList();
  }
}
