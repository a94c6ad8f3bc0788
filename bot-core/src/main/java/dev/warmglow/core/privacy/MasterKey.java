package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;

/** Wraps the persons' keys. Thread-safe. */
final class MasterKey {
  private static final String WRAPPED = "person_key.wrapped:";
  private static final String PROOF = "key_store.proof:";

  private final Cipher cipher;

  MasterKey(byte[] key) {
    cipher = new Cipher(key);
  }

  byte[] wrap(PersonId person, byte[] key) {
    return cipher.encrypt(key, WRAPPED + person);
  }

  byte[] unwrap(PersonId person, byte[] wrapped) {
    return cipher.decrypt(wrapped, WRAPPED + person);
  }

  /** Says later that a key store was made with this key, also when it holds no key yet. */
  byte[] proof(String keyStore) {
    return cipher.encrypt(new byte[0], PROOF + keyStore);
  }

  /**
   * @throws BrokenSeal when the proof was made with another key
   */
  void check(String keyStore, byte[] proof) {
    cipher.decrypt(proof, PROOF + keyStore);
  }
}
