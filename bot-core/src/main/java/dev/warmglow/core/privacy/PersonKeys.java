package dev.warmglow.core.privacy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.Tx;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Seals what a person wrote under a key of their own, so that destroying one small key makes all of
 * it unreadable; what that means for backups is in docs/privacy.md. The keys lie in the database,
 * wrapped by the master key. Thread-safe.
 *
 * <p>A purpose names where the sealed text lies, table and column and row, such as {@code
 * checkin_answer.body:4711}: sealed text that is moved elsewhere does not open.
 */
public final class PersonKeys {
  private static final int MOST_CACHED = 1_000;

  private final MasterKey master;
  private final InstantSource clock;
  private final PersonKeyStore store = new PersonKeyStore();

  /** Remembers unwrapping only; whether a key still exists is asked of the database each time. */
  private final Cache<Wrapped, Cipher> unwrapped =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).executor(Runnable::run).build();

  public PersonKeys(MasterKey master, InstantSource clock) {
    this.master = master;
    this.clock = clock;
  }

  /**
   * Encrypts under the owner's key, which is made when they have none yet.
   *
   * @throws IllegalStateException when the owner's key was destroyed
   */
  public byte[] seal(Tx tx, PersonId owner, String purpose, String text) {
    Cipher cipher =
        existing(tx, owner)
            .orElseGet(() -> {
              store.insert(tx, owner, master.wrap(owner, Cipher.newKey()), clock.instant());
              return existing(tx, owner)
                  .orElseThrow(
                      () -> new IllegalStateException("the key of " + owner + " is destroyed"));
            });
    return cipher.encrypt(text.getBytes(StandardCharsets.UTF_8), purpose);
  }

  /**
   * What was sealed; empty when the owner's key is destroyed.
   *
   * @throws BrokenSeal when it was sealed for another owner or purpose, or was changed
   */
  public Optional<String> open(Tx tx, PersonId owner, String purpose, byte[] sealed) {
    return existing(tx, owner)
        .map(cipher -> new String(cipher.decrypt(sealed, purpose), StandardCharsets.UTF_8));
  }

  /**
   * Once this transaction is durable nothing of the person's opens again, and nothing is sealed.
   */
  public void destroy(Tx tx, PersonId owner) {
    Optional<byte[]> wrapped = store.wrapped(tx, owner);
    store.destroy(tx, owner, clock.instant());
    wrapped.ifPresent(bytes ->
        tx.afterCommit(() -> unwrapped.invalidate(new Wrapped(owner, ByteBuffer.wrap(bytes)))));
  }

  private Optional<Cipher> existing(Tx tx, PersonId owner) {
    return store
        .wrapped(tx, owner)
        .map(bytes ->
            unwrapped.get(
                new Wrapped(owner, ByteBuffer.wrap(bytes)),
                _ -> new Cipher(master.unwrap(owner, bytes))));
  }

  private record Wrapped(PersonId owner, ByteBuffer bytes) {}
}
