package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.RandomId;
import dev.warmglow.core.storage.UnusableStorage;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings master key, key store and database together, and refuses what does not belong together.
 */
final class KeyOpening {
  private static final Logger LOG = LoggerFactory.getLogger(KeyOpening.class);

  private final KeyFile keyFile;
  private final PrivateFile storeFile;
  private final Database database;
  private final InstantSource clock;
  private final LedgerStore ledger = new LedgerStore();

  KeyOpening(Path keyFile, DataDirectory directory, Database database, InstantSource clock) {
    Path path = keyFile.toAbsolutePath().normalize();
    this.keyFile = new KeyFile(path);
    this.storeFile = new PrivateFile("key store", PersonKeys.storeBeside(path));
    this.database = database;
    this.clock = clock;
    this.keyFile.file().refuseInside(directory);
    storeFile.refuseInside(directory);
  }

  PersonKeys open() {
    Optional<String> bound = database.read(ledger::keyStore);
    if (bound.isPresent()) {
      refuseMissing(keyFile.file());
      refuseMissing(storeFile);
    } else if (storeFile.exists()) {
      refuseMissing(keyFile.file());
    } else {
      // The key first: a store without its key would be refused at the next start.
      createKey();
      storeFile.create();
    }
    MasterKey master = new MasterKey(keyFile.read());
    storeFile.refuseOpenToEverybody();
    PersonKeyStore store = PersonKeyStore.open(storeFile);
    try {
      bind(bound, identify(store, master));
      return new PersonKeys(master, store, catchUp(store), clock);
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  private void createKey() {
    if (!keyFile.file().exists()) {
      keyFile.create(Cipher.newKey());
    }
  }

  private static void refuseMissing(PrivateFile file) {
    if (!file.exists()) {
      throw new UnusableStorage(
          file
              + " is missing, and what people wrote cannot be read without it: put back your copy"
              + " of it.");
    }
  }

  private String identify(PersonKeyStore store, MasterKey master) {
    PersonKeyStore.Identity identity =
        store
            .identity()
            .orElseGet(() -> {
              String id = RandomId.next();
              store.name(new PersonKeyStore.Identity(id, master.proof(id)));
              return store.identity().orElseThrow();
            });
    try {
      master.check(identity.id(), identity.proof());
    } catch (BrokenSeal e) {
      throw new UnusableStorage(
          keyFile.file()
              + " does not belong to the key store "
              + storeFile.path()
              + ": put back the one that does, from your copy.",
          e);
    }
    return identity.id();
  }

  private void bind(Optional<String> bound, String keyStore) {
    if (bound.isEmpty()) {
      database.writing(tx -> ledger.bind(tx, keyStore, clock.instant()));
    } else if (!bound.orElseThrow().equals(keyStore)) {
      throw new UnusableStorage(
          storeFile
              + " does not belong to this database: put back the one that does, from your copy.");
    }
  }

  /** The database and the key store each know of erasures that an old copy of the other forgot. */
  private Set<PersonId> catchUp(PersonKeyStore store) {
    Set<PersonId> tombstones = store.destroyed();
    Set<PersonId> erased = database.read(ledger::erased);
    erased.stream().filter(person -> !tombstones.contains(person)).forEach(store::destroy);
    Set<PersonId> back = new HashSet<>(tombstones);
    back.removeAll(erased);
    back.removeIf(person -> !database.read(tx -> ledger.knows(tx, person)));
    if (!back.isEmpty()) {
      LOG.warn(
          "{} erased people are back in a restored database; they stay unreadable", back.size());
    }
    return back;
  }
}
