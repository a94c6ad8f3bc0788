package dev.warmglow.app.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123456789:AAabcdefghijklmnopqrstuvwxyz0123456",
        "123456789%3AAAabcdefghijklmnopqrstuvwxyz0123456",
        "MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcDE.abcdefghijklmnopqrstuvwxyz0123456789_-",
      })
  void aTokenIsMaskedWhateverStandsAroundIt(String token) {
    assertEquals("a *** b", Redaction.mask("a " + token + " b"));
    assertEquals(
        "Authorization: Bot ***\nnext", Redaction.mask("Authorization: Bot " + token + "\nnext"));
    assertEquals("{\"token\":\"***\"}", Redaction.mask("{\"token\":\"" + token + "\"}"));
  }

  @Test
  void tokensInAddressesAreMaskedAndTheRestStays() {
    assertEquals(
        "POST https://api.telegram.org/bot***/getMe",
        Redaction.mask(
            "POST https://api.telegram.org/bot123456789:AAabcdefghijklmnopqrstuvwxyz0123456/getMe"));
    assertEquals(
        "/webhooks/1234567890/***/messages/@original",
        Redaction.mask("/webhooks/1234567890/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/messages/@original"));
    assertEquals(
        "/interactions/1234567890/***/callback",
        Redaction.mask("/interactions/1234567890/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback"));
  }

  @Test
  void anEventThatTheLibraryDidNotUnderstandIsNotPrinted() {
    assertEquals(
        """
        WARN WebSocketClient: Got an unexpected Json-parse error:
        \tJDA 6.5.0
        \tMissing value for key 'id'
        {***}
        \tINTERACTION_CREATE -> {***}
        \tat dev.warmglow.Line.of(Line.java:1)
        """,
        Redaction.mask(
            """
            WARN WebSocketClient: Got an unexpected Json-parse error:
            \tJDA 6.5.0
            \tMissing value for key 'id'
            {"value":"I feel { alone }"}
            \tINTERACTION_CREATE -> {"token":"made-up","data":{"value":"I feel alone"}}
            \tat dev.warmglow.Line.of(Line.java:1)
            """));
    assertEquals(
        "Encountered exception\nJSON: {***}",
        Redaction.mask("Encountered exception\nJSON: {\"op\":0,\"d\":{\"value\":\"alone\"}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T16:30:43.317056100Z INFO  Bot: ready in 812 ms",
        "dev.warmglow.feature.checkin.CheckinFeature$Lambda/0x0000000800.accept(CheckinFeature.java:12)",
        "channel 1234567890123456789:42",
        "com.squareup.okhttp3.internal.connection.RealConnectionPool",
      })
  void whatIsNoTokenStays(String line) {
    assertEquals(line, Redaction.mask(line));
  }
}
