package dev.warmglow.core.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.XChaCha20Poly1305;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/**
 * Authenticated encryption under one 256-bit key: XChaCha20-Poly1305, whose 192-bit random nonces
 * never run out. Tink's primitive is used without its key registry, which costs a start-up of
 * protocol buffers. Thread-safe.
 */
final class Cipher {
  static final int KEY_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Aead aead;

  Cipher(byte[] key) {
    try {
      aead = new XChaCha20Poly1305(key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has ChaCha20-Poly1305", e);
    }
  }

  static byte[] newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key;
  }

  /**
   * @param purpose must be given again to decrypt; it is not secret and not part of the result
   */
  byte[] encrypt(byte[] plain, String purpose) {
    try {
      return aead.encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt for " + purpose, e);
    }
  }

  /**
   * @throws BrokenSeal when it was sealed under another key or for another purpose, or was changed
   */
  byte[] decrypt(byte[] sealed, String purpose) {
    try {
      return aead.decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new BrokenSeal(purpose, e);
    }
  }
}
