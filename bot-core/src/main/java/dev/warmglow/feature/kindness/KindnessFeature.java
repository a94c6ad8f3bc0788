package dev.warmglow.feature.kindness;

import static dev.warmglow.core.access.Access.EVERYONE;
import static dev.warmglow.core.message.Visibility.PRIVATE;

import dev.warmglow.core.command.Command;
import dev.warmglow.core.community.ChannelRows;
import dev.warmglow.core.community.People;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.feature.Feature;
import dev.warmglow.core.feature.Registrar;
import dev.warmglow.core.feature.Reply;
import dev.warmglow.core.feature.Request;
import dev.warmglow.core.i18n.Words;
import dev.warmglow.core.input.Field;
import dev.warmglow.core.outbox.Outbox;
import dev.warmglow.core.platform.ChannelId;
import dev.warmglow.core.privacy.PersonKeys;
import dev.warmglow.core.privacy.PersonalRows;
import dev.warmglow.core.schedule.Jobs;
import dev.warmglow.core.storage.Tx;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Thank-yous from one member to another, shown only as the receiver wants. Thread-safe. */
public final class KindnessFeature implements Feature, PersonalRows, ChannelRows {
  static final Field<Wish> WISH = Field.choice("wish", Wish.class);

  private final ThanksStore store;
  private final WishStore wishes = new WishStore();
  private final KindnessMessages messages = new KindnessMessages(Words.of("kindness"));
  private final MessageStore posts = new MessageStore();
  private final Whereabouts whereabouts;
  private final Unposting unposting;
  private final Posting posting;
  private final Giving giving;
  private final Receiving receiving;
  private final InstantSource clock;

  public KindnessFeature(
      People people, PersonKeys keys, Outbox outbox, Jobs jobs, InstantSource clock) {
    this.clock = clock;
    store = new ThanksStore(keys);
    whereabouts = new Whereabouts(outbox, jobs, posts);
    unposting = new Unposting(outbox, jobs, whereabouts);
    posting = new Posting(people, outbox, unposting, whereabouts, messages);
    giving = new Giving(store, wishes, people, posting, messages);
    receiving = new Receiving(store, wishes, people, posting, jobs, messages);
  }

  @Override
  public String name() {
    return "kindness";
  }

  @Override
  public void register(Registrar registrar) {
    registrar.command(Giving.THANKS, giving::give);
    registrar.command(Giving.THANK, giving::giveAuthor);
    registrar.command(Command.replying("kindness inbox", EVERYONE, PRIVATE), receiving::inbox);
    registrar.command(Command.replying("kindness given", EVERYONE, PRIVATE), receiving::given);
    registrar.command(Command.replying("kindness setting", EVERYONE, PRIVATE, WISH), this::choose);

    registrar.action(Presses.OPEN, receiving::open);
    registrar.action(Presses.VIEW, receiving::open);
    registrar.action(Presses.SHOW, receiving::show);
    registrar.action(Presses.KEEP, receiving::keep);
    registrar.action(Presses.DELETE, receiving::delete);
    registrar.action(Presses.TAKE_BACK, receiving::takeBack);

    registrar.job(Unposting.UNPOST, unposting::run);
    registrar.job(Whereabouts.REMEMBER, whereabouts::run);
    registrar.job(Receiving.FORGET, receiving::forget);
  }

  private Reply choose(Request request, Tx tx) {
    Wish wish = request.answers().get(WISH);
    wishes.choose(tx, request.community(), request.person(), wish);
    return Reply.say(messages.wish(request.locale(), wish));
  }

  @Override
  public void erase(Tx tx, PersonId person) {
    store.about(tx, person).forEach(thanks -> posting.remove(tx, thanks, null, clock.instant()));
    store.erase(tx, person);
    wishes.erase(tx, person);
  }

  @Override
  public List<String> export(Tx tx, PersonId person) {
    List<String> lines = new ArrayList<>(wishes.export(tx, person));
    for (Thanks thanks : store.about(tx, person)) {
      boolean given = thanks.giver().equals(person);
      lines.add(
          "%s %s at %s (%s): %s"
              .formatted(
                  given ? "thanked" : "was thanked by",
                  given ? thanks.receiverName() : thanks.giverName(),
                  thanks.givenAt(),
                  thanks.state(),
                  thanks.words()));
    }
    return lines;
  }

  @Override
  public void move(Tx tx, ChannelId from, ChannelId to) {
    store.move(tx, from, to);
    posts.move(tx, from, to);
  }
}
