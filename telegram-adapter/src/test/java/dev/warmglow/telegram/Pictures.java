package dev.warmglow.telegram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Small pictures. */
final class Pictures {
  private Pictures() {}

  static byte[] png() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return file.toByteArray();
  }
}
