package dev.warmglow.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.event.Event;
import dev.warmglow.simulator.discord.RecordedRequest;
import dev.warmglow.simulator.person.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that nobody caused change nothing and stop nothing. */
class HostileEventsTest {
  private Harbor harbor;

  @BeforeEach
  void connect() throws Exception {
    harbor = new Harbor();
    harbor.platform().publish(Catalogs.sample());
    harbor.event(Event.CommunityJoined.class);
  }

  @AfterEach
  void disconnect() {
    harbor.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\":2,|\"type\":99,",
        "\"type\":2,|",
        "\"version\":1|\"version\":7",
        "\"id\":\"1\",\"name\":\"help\",\"type\":1|\"id\":\"1\",\"name\":\"help\",\"type\":99",
        "\"id\":\"1\",\"name\":\"help\",\"type\":1|",
        "\"name\":\"help\",|\"name\":null,",
        "\"context\":0,|",
        "\"context\":0,|\"context\":99,",
        "\"entitlements\":[],|\"entitlements\":\"none\",",
        "\"locale\":\"en-US\",\"context\"|\"locale\":\"xx\",\"context\"",
        "\"token\":\"made-up\",|",
        "\"type\":0,\"name\"|\"type\":99,\"name\"",
        "\"authorizing_integration_owners\":|\"owners\":",
      })
  void anInteractionOfAnUnknownShapeStopsNothing(String change) throws Exception {
    String[] fromTo = change.split("\\|", 2);
    String whole = interaction("99999999999999999");
    assertTrue(whole.contains(fromTo[0]), "the test changes something");
    harbor.discord.inject("INTERACTION_CREATE", whole.replace(fromTo[0], fromTo[1]));
    assertStillAtWork();
  }

  @Test
  void eventsOfUnknownTypesAndWithoutTheirFieldsStopNothing() throws Exception {
    for (String type :
        List.of(
            "TEA_IS_READY",
            "INTERACTION_CREATE",
            "GUILD_CREATE",
            "GUILD_UPDATE",
            "GUILD_DELETE",
            "CHANNEL_CREATE",
            "CHANNEL_UPDATE",
            "MESSAGE_CREATE",
            "GUILD_MEMBER_UPDATE",
            "GUILD_ROLE_CREATE",
            "THREAD_CREATE",
            "READY_TO_GO")) {
      harbor.discord.inject(type, "{}");
      harbor.discord.inject(type, "{\"id\":\"nonsense\",\"guild_id\":-1,\"type\":[]}");
    }
    assertStillAtWork();
  }

  @Test
  void anOutageIsNoFarewell() throws Exception {
    harbor.discord.inject(
        "GUILD_DELETE",
        "{\"id\":\"" + harbor.discord.guildId("Harbor") + "\",\"unavailable\":true}");
    harbor.discord.inject("GUILD_DELETE", "{\"id\":\"1\"}");
    harbor.people.command("anna", "dm:anna", "help", Map.of());
    assertTrue(
        harbor.events.poll(10, TimeUnit.SECONDS) instanceof Event.CommandInvoked,
        "the first that comes is no farewell");
    assertTrue(harbor.losses.isEmpty());
  }

  @Test
  void theSameEventTwiceHasTheSameKey() throws Exception {
    String once = interaction("99999999999999999");
    harbor.discord.inject("INTERACTION_CREATE", once);
    harbor.discord.inject("INTERACTION_CREATE", once);
    assertEquals(
        harbor.event(Event.CommandInvoked.class).key(),
        harbor.event(Event.CommandInvoked.class).key());
  }

  @Test
  void aMenuWithoutAPickIsNoPress() throws Exception {
    String picked =
        interaction("99999999999999999")
            .replace("\"type\":2,\"token\"", "\"type\":3,\"token\"")
            .replace(
                "\"data\":{\"id\":\"1\",\"name\":\"help\",\"type\":1}",
                "\"message\":{},\"data\":{\"component_type\":3,\"custom_id\":\"m\",\"values\":[]}");
    harbor.discord.inject("INTERACTION_CREATE", picked);
    assertStillAtWork();
  }

  private String interaction(String id) {
    return """
    {"id":"%1$s","application_id":"%2$s","type":2,"token":"made-up","version":1,
     "channel_id":"%3$s","channel":{"id":"%3$s","type":0,"name":"general","permissions":"0"},
     "guild_id":"%4$s","guild":{"id":"%4$s","locale":"en-US","features":[]},
     "guild_locale":"en-US","locale":"en-US","context":0,"entitlements":[],
     "authorizing_integration_owners":{"0":"%4$s"},"app_permissions":"0",
     "member":{"user":{"id":"%5$s","username":"anna","discriminator":"0","avatar":null},
       "roles":[],"permissions":"0","joined_at":"2026-01-01T00:00:00Z","deaf":false,"mute":false,
       "flags":0},
     "data":{"id":"1","name":"help","type":1}}
    """
        .formatted(
            id,
            harbor.discord.botId(),
            harbor.discord.channelId(Harbor.GENERAL),
            harbor.discord.guildId("Harbor"),
            harbor.discord.userId("anna"))
        .replace("\n", "");
  }

  private void assertStillAtWork() throws InterruptedException {
    List<String> before = posts();
    harbor.people.command("anna", Harbor.GENERAL, "find", Map.of("query", "tea"));
    while (!harbor.event(Event.CommandInvoked.class).path().equals("find")) {
      assertEquals(before, posts());
    }
    assertEquals(before, posts(), "nothing was said to anybody");
    assertTrue(
        harbor.people.log().after(0).stream()
            .noneMatch(line -> line.kind() == Seen.Kind.MESSAGE || line.kind() == Seen.Kind.EDIT));
  }

  private List<String> posts() {
    List<String> posts = new ArrayList<>();
    for (RecordedRequest request : harbor.discord.requests()) {
      if (request.call().startsWith("POST")) {
        posts.add(request.call());
      }
    }
    return posts;
  }
}
