package dev.warmglow.feature.kindness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warmglow.core.message.Message;
import dev.warmglow.feature.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back, deleted or erased is gone wherever it was. */
class KindnessRemovalTest extends KindnessContract {

  @Test
  void whatTheReceiverDeletesIsGoneEverywhere() {
    ben.says("kindness setting", "wish", "show");
    thank();
    assertTrue(text(stage.channel().getFirst()).contains(WORDS));
    ben.presses(ben.presses(ben.says("kindness inbox"), "Ana"), "Delete");
    assertEquals(List.of(), stage.channel());
    assertFalse(text(ana.says("kindness given")).contains(WORDS));
    assertEquals(0, readableRows());
  }

  @Test
  void whatTheGiverTakesBackIsGoneEverywhere() {
    ben.inPrivate();
    ben.says("kindness inbox");
    thank();
    ana.presses(ana.says("kindness given"), "Ben");
    assertEquals(List.of(), ben.privately());
    assertFalse(text(ben.says("kindness inbox")).contains(WORDS));
  }

  @Test
  void whatIsTakenBackWhileItIsOnItsWayIsRemovedWhenItArrives() {
    ben.says("kindness setting", "wish", "show");
    stage.holdDeliveries(true);
    thank();
    Runnable arrives = stage.outbox().underWay();
    ana.presses(ana.says("kindness given"), "Ben");
    arrives.run();
    stage.holdDeliveries(false);
    assertEquals(1, stage.channel().size());
    stage.pass(Duration.ofMinutes(1));
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void whatWasShownLongAgoCanStillBeTakenBack() {
    ben.says("kindness setting", "wish", "show");
    thank();
    stage.pass(Duration.ofDays(40));
    stage.outbox().forgetDelivered();
    assertEquals(1, stage.channel().size());
    ana.presses(ana.says("kindness given"), "Ben");
    assertEquals(List.of(), stage.channel());
  }

  @Test
  void onlyWhoseItIsCanTakeItBackOrDeleteIt() {
    thank();
    Message given = ana.says("kindness given");
    assertEquals("This one is for somebody else.", Stage.refusal(() -> eve.presses(given, "Ben")));
    Message inbox = ben.presses(ben.says("kindness inbox"), "Ana");
    assertEquals(
        "This one is for somebody else.", Stage.refusal(() -> eve.presses(inbox, "Delete")));
  }

  @Test
  void whatWasTakenBackStillCountsAndIsForgottenOnceItNoLongerDoes() {
    for (int i = 0; i < 3; i++) {
      thank();
      ana.presses(ana.says("kindness given"), "Ben");
    }
    assertTrue(Stage.refusal(this::thank).contains("three times this week"));
    stage.pass(Duration.ofDays(8));
    assertEquals(0, rows());
  }

  @Test
  void withTheKeyOfWhoWroteItDestroyedItIsGoneFromEveryList() {
    thank();
    database().writing(tx -> stage.keys().destroy(tx, ana.person(tx)));
    assertFalse(text(ben.says("kindness inbox")).contains(WORDS));
  }

  @Test
  void erasingTakesBackWhatWasPostedAndLeavesNothing() {
    ben.says("kindness setting", "wish", "show");
    thank();
    ana.says("thanks", "person", eve, "message", WORDS);
    assertEquals(2, stage.channel().size());
    database().writing(tx -> feature.erase(tx, ben.person(tx)));
    stage.outbox().deliver();
    assertEquals(1, stage.channel().size());
    database().writing(tx -> feature.erase(tx, ana.person(tx)));
    stage.outbox().deliver();
    assertEquals(List.of(), stage.channel());
    assertEquals(0, rows());
  }

  private int rows() {
    return database()
        .read(tx -> tx.handle().select("SELECT COUNT(*) FROM thanks").mapTo(Integer.class).one());
  }
}
