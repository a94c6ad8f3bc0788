package dev.warmglow.core.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.Tx;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/**
 * Seals what a person wrote under a key of their own, so that destroying one small key makes all of
 * it unreadable, in backups of the database too. The keys lie in a key store beside the master
 * key's file and are wrapped by it; docs/privacy.md says what that is good for. Thread-safe.
 *
 * <p>A purpose names where the sealed text lies, table and column and row, such as {@code
 * checkin_answer.body:4711}: sealed text that is moved elsewhere does not open.
 */
public final class PersonKeys implements AutoCloseable {
  private static final int MOST_CACHED = 4_000;

  private final MasterKey master;
  private final PersonKeyStore store;
  private final Set<PersonId> erasedBeforeRestore;
  private final InstantSource clock;
  private final LedgerStore ledger = new LedgerStore();

  /** What the store holds; empty for no key or a destroyed one. */
  private final Cache<PersonId, Optional<Cipher>> cached =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).executor(Runnable::run).build();

  PersonKeys(
      MasterKey master,
      PersonKeyStore store,
      Set<PersonId> erasedBeforeRestore,
      InstantSource clock) {
    this.master = master;
    this.store = store;
    this.erasedBeforeRestore = Set.copyOf(erasedBeforeRestore);
    this.clock = clock;
  }

  /**
   * Opens the master key and the key store that belong to the database; both are created, readable
   * by this user only, if and only if nothing in the database depends on them yet. What an erasure
   * before a crash or a restored backup left undone is done.
   *
   * @param keyFile the master key's; the key store lies beside it ({@link #storeBeside})
   * @throws dev.warmglow.core.storage.UnusableStorage when one of the two is missing, is not the
   *     database's, lies in the data directory, or may be read by everybody
   */
  public static PersonKeys open(
      Path keyFile, DataDirectory directory, Database database, InstantSource clock) {
    return new KeyOpening(keyFile, directory, database, clock).open();
  }

  /** Where the key store of a master key lies: {@code bot.keys} beside {@code bot.key}. */
  public static Path storeBeside(Path keyFile) {
    String name = String.valueOf(keyFile.getFileName());
    return keyFile.resolveSibling(name.endsWith(".key") ? name + "s" : name + ".keys");
  }

  /**
   * Encrypts under the owner's key, which is made when they have none yet. A new key is durable
   * before this returns, so also before anything sealed with it; when the transaction is rolled
   * back, the key stays and is used the next time.
   *
   * @throws IllegalStateException when the owner's key was destroyed
   */
  public byte[] seal(Tx tx, PersonId owner, String purpose, String text) {
    Cipher cipher =
        existing(owner)
            .or(() -> made(owner))
            .orElseThrow(() -> new IllegalStateException("the key of " + owner + " is destroyed"));
    return cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), purpose);
  }

  /**
   * What was sealed; empty when the owner's key is destroyed.
   *
   * @throws BrokenSeal when it was sealed for another owner or purpose, or was changed
   */
  public Optional<String> open(Tx tx, PersonId owner, String purpose, byte[] sealed) {
    return existing(owner)
        .map(cipher -> new String(cipher.decrypt(sealed, purpose), StandardCharsets.UTF_8));
  }

  /**
   * Once this transaction is durable nothing of the person's opens again, and nothing is sealed. If
   * the process ends before the key is gone, the next {@link #open(Path, DataDirectory, Database,
   * InstantSource)} destroys it.
   */
  public void destroy(Tx tx, PersonId owner) {
    ledger.erase(tx, owner, clock.instant());
    tx.afterCommit(() -> destroyNow(owner));
  }

  /**
   * Who was erased, but is back since an older copy of the database was restored. Their texts stay
   * unreadable; their rows have to be deleted again.
   */
  public Set<PersonId> erasedBeforeRestore() {
    return erasedBeforeRestore;
  }

  @Override
  public void close() {
    store.close();
  }

  private void destroyNow(PersonId owner) {
    try {
      store.destroy(owner);
    } finally {
      // After the store, because whoever reads the store until then caches the living key.
      cached.put(owner, Optional.empty());
    }
  }

  private Optional<Cipher> existing(PersonId owner) {
    return cached.get(owner, person -> unwrapped(person, store.wrapped(person)));
  }

  private Optional<Cipher> made(PersonId owner) {
    return cached
        .asMap()
        .compute(
            owner,
            (person, known) ->
                known != null && known.isPresent()
                    ? known
                    : unwrapped(person, store.keep(person, master.wrap(person, Cipher.newKey()))));
  }

  private Optional<Cipher> unwrapped(PersonId owner, Optional<byte[]> wrapped) {
    return wrapped.map(bytes -> new Cipher(master.unwrap(owner, bytes)));
  }
}
