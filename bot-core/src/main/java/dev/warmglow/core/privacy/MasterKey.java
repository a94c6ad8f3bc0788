package dev.warmglow.core.privacy;

import dev.warmglow.core.community.PersonId;
import dev.warmglow.core.storage.DataDirectory;
import dev.warmglow.core.storage.Database;
import dev.warmglow.core.storage.UnusableStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Wraps the persons' keys. Lives in a file outside the data directory. Thread-safe. */
public final class MasterKey {
  private static final String PURPOSE = "person_key.wrapped:";

  private final Cipher cipher;

  MasterKey(byte[] key) {
    cipher = new Cipher(key);
  }

  /**
   * Reads the key file. It is created, readable by this user only, if and only if nothing in the
   * database depends on one yet.
   *
   * @throws UnusableStorage when the file is missing, is not the database's, lies in the data
   *     directory, or may be read by everybody
   */
  public static MasterKey loadOrCreate(Path file, DataDirectory directory, Database database) {
    KeyFile keyFile = new KeyFile(file.toAbsolutePath().normalize());
    keyFile.refuseInside(directory);
    Optional<WrappedKey> known = database.read(tx -> new PersonKeyStore().any(tx));
    if (!Files.exists(keyFile.path())) {
      if (known.isPresent()) {
        throw new UnusableStorage(
            "The key file "
                + keyFile.path()
                + " is missing, and the database cannot be read without it: put it back from your"
                + " backup.");
      }
      keyFile.create(Cipher.newKey());
    }
    MasterKey master = new MasterKey(keyFile.read());
    known.ifPresent(wrapped -> master.prove(wrapped, keyFile.path()));
    return master;
  }

  private void prove(WrappedKey wrapped, Path file) {
    try {
      unwrap(wrapped.person(), wrapped.bytes());
    } catch (BrokenSeal e) {
      throw new UnusableStorage(
          "The key file "
              + file
              + " does not belong to this database: put back the one that does, from your backup.",
          e);
    }
  }

  byte[] wrap(PersonId person, byte[] key) {
    return cipher.encrypt(key, PURPOSE + person);
  }

  byte[] unwrap(PersonId person, byte[] wrapped) {
    return cipher.decrypt(wrapped, PURPOSE + person);
  }
}
