package dev.warmglow.core.dispatch;

import static java.util.Objects.requireNonNull;

import dev.warmglow.core.community.Community;
import dev.warmglow.core.community.CommunityId;
import dev.warmglow.core.community.CommunityStore;
import dev.warmglow.core.community.IdentityStore;
import dev.warmglow.core.community.NameStore;
import dev.warmglow.core.community.Person;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.event.Caller;
import dev.warmglow.core.event.Event;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.input.Answers;
import dev.warmglow.core.input.RawValue;
import dev.warmglow.core.platform.SpaceId;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who: from accounts and spaces to persons and communities.
 *
 * @param zone where neither person nor community have chosen one
 */
public record Identities(
    CommunityStore communities, IdentityStore persons, NameStore names, ZoneId zone) {

  /** A person where they are now. */
  record Present(Community community, Person person) {}

  /** Looks up the caller, and keeps that they were seen. */
  Present arrive(Tx tx, Caller caller, Instant now) {
    Person person = persons.resolvePerson(tx, caller.user(), now);
    names.remember(tx, caller.user(), caller.name(), caller.handle());
    Community community =
        caller.space() == null
            ? persons.communityOfPrivateChat(tx, person.id(), now)
            : communities.resolveSpace(tx, caller.space(), now);
    if (caller.space() != null) {
      persons.seen(tx, community.id(), person.id(), now);
    }
    return new Present(community, person);
  }

  /**
   * Somebody came into the space. They are kept if others can name them by a handle, or if they are
   * known already.
   */
  void meet(Tx tx, SpaceId space, Event.Newcomer newcomer, Instant now) {
    if (newcomer.handle() != null || persons.owner(tx, newcomer.user()).isPresent()) {
      PersonId person = persons.resolvePerson(tx, newcomer.user(), now).id();
      names.remember(tx, newcomer.user(), newcomer.name(), newcomer.handle());
      persons.seen(tx, communities.resolveSpace(tx, space, now).id(), person, now);
    }
  }

  /**
   * Somebody said something to the others in a space: who goes by that handle is kept once, so that
   * others can name them; neither what they say nor when.
   */
  void overhear(Tx tx, Caller caller, Instant now) {
    SpaceId space = caller.space();
    String handle = caller.handle();
    if (space == null || handle == null) {
      return;
    }
    CommunityId community = communities.resolveSpace(tx, space, now).id();
    boolean known =
        names
            .byHandle(tx, community, caller.user().platform(), handle)
            .filter(named -> named.user().equals(caller.user()))
            .isPresent();
    if (!known) {
      meet(tx, space, new Event.Newcomer(caller.user(), caller.name(), handle), now);
    }
  }

  /**
   * A request for reading, without keeping anything: empty where no community is known. Who was
   * never seen has an id of which nothing is kept.
   */
  Optional<Request> glimpse(Tx tx, Caller caller, Instant now) {
    Optional<Person> known = persons.owner(tx, caller.user());
    Optional<Community> community =
        caller.space() == null
            ? known.flatMap(person -> persons.lastSeenIn(tx, person.id()))
            : communities.communityOf(tx, caller.space());
    Person person = known.orElseGet(() -> new Person(new PersonId(RandomId.next()), null, null));
    return community.map(found -> request(found, person, caller, now));
  }

  private Request request(Community community, Person person, Caller caller, Instant now) {
    Locale language = person.language();
    ZoneId chosen = person.zone() != null ? person.zone() : community.zone();
    return new Request(
        community.id(),
        person.id(),
        caller,
        Languages.closest(language == null ? caller.locale() : language),
        chosen == null ? zone : chosen,
        now,
        Answers.NONE,
        null,
        null);
  }

  /** The request that a handler gets; the person and the community are known. */
  Request request(Tx tx, Entry entry, Caller caller, Instant now) {
    return request(
        communities.community(tx, entry.community()).orElseThrow(),
        persons.person(tx, requireNonNull(entry.person())).orElseThrow(),
        caller,
        now);
  }

  /** The same values, with accounts for the handles that are known in the community. */
  Map<String, RawValue> resolved(Tx tx, Entry entry, Map<String, RawValue> raw) {
    Map<String, RawValue> resolved = new HashMap<>(raw);
    resolved.replaceAll((_, value) ->
        value instanceof RawValue.Handle handle
            ? names
                .byHandle(tx, entry.community(), entry.platform(), handle.name())
                .<RawValue>map(named -> new RawValue.Account(named.user(), named.name(), false))
                .orElse(handle)
            : value);
    return resolved;
  }
}
