package dev.warmglow.core.community;

import dev.warmglow.core.i18n.Languages;
import dev.warmglow.core.platform.Platform;
import dev.warmglow.core.platform.UserId;
import dev.warmglow.core.storage.Tx;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers who is who and what they have chosen, from the rows about them. Thread-safe. */
public final class Directory implements People, Preferences {
  private final CommunityStore communities;
  private final IdentityStore persons;
  private final NameStore names;
  private final ChoiceStore choices;
  private final Manner unchosen;
  private final InstantSource clock;

  /**
   * @param unchosen language and zone where nobody has chosen any
   */
  public Directory(
      CommunityStore communities,
      IdentityStore persons,
      NameStore names,
      ChoiceStore choices,
      Manner unchosen,
      InstantSource clock) {
    this.communities = communities;
    this.persons = persons;
    this.names = names;
    this.choices = choices;
    this.unchosen = unchosen;
    this.clock = clock;
  }

  @Override
  public PersonId personOf(Tx tx, CommunityId community, UserId user, String name) {
    PersonId person = persons.resolvePerson(tx, user, clock.instant()).id();
    if (names.nameOf(tx, user).isEmpty()) {
      names.remember(tx, user, name, null);
    }
    persons.seen(tx, community, person, clock.instant());
    return person;
  }

  @Override
  public boolean isMember(Tx tx, CommunityId community, PersonId person) {
    return persons.isMember(tx, community, person);
  }

  @Override
  public Optional<Account> accountOf(Tx tx, PersonId person, Platform platform) {
    return persons.accountsOf(tx, person).stream()
        .filter(account -> account.user().platform().equals(platform))
        .findFirst()
        .map(account ->
            new Account(
                account.user(),
                names.nameOf(tx, account.user()).orElse("?"),
                account.privateChat() == PrivateChat.OPEN && choices.privateMessages(tx, person)));
  }

  @Override
  public Manner mannerOf(Tx tx, CommunityId community, PersonId person) {
    Manner theirs = mannerOf(tx, community);
    return persons
        .person(tx, person)
        .map(own -> manner(own.language(), own.zone(), theirs))
        .orElse(theirs);
  }

  @Override
  public Manner mannerOf(Tx tx, CommunityId community) {
    return communities
        .community(tx, community)
        .map(found -> manner(found.language(), found.zone(), unchosen))
        .orElse(unchosen);
  }

  @Override
  public Own of(Tx tx, PersonId person) {
    Optional<Person> found = persons.person(tx, person);
    return new Own(
        found.map(Person::language), found.map(Person::zone), choices.privateMessages(tx, person));
  }

  @Override
  public void choose(Tx tx, PersonId person, Own own) {
    persons.setLanguage(tx, person, own.language().orElse(null));
    persons.setZone(tx, person, own.zone().orElse(null));
    choices.setPrivateMessages(tx, person, own.privateMessages());
  }

  @Override
  public Manner of(Tx tx, CommunityId community) {
    return mannerOf(tx, community);
  }

  @Override
  public void choose(Tx tx, CommunityId community, Manner manner) {
    communities.setLanguage(tx, community, manner.language());
    communities.setZone(tx, community, manner.zone());
  }

  private static Manner manner(@Nullable Locale language, @Nullable ZoneId zone, Manner otherwise) {
    return new Manner(
        language == null ? otherwise.language() : Languages.closest(language),
        zone == null ? otherwise.zone() : zone);
  }
}
