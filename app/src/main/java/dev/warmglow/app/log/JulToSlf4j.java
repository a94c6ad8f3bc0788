package dev.warmglow.app.log;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Sends java.util.logging (OkHttp) the way of everything else. The JDK makes one when its logging
 * is first used, as the property {@code java.util.logging.config.class} says, so that a start that
 * logs nothing there does not pay for it.
 */
public final class JulToSlf4j {

  public JulToSlf4j() throws IOException {
    String bridge = "handlers=" + SLF4JBridgeHandler.class.getName() + "\n.level=INFO\n";
    LogManager.getLogManager()
        .readConfiguration(new ByteArrayInputStream(bridge.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
