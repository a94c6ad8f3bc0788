package dev.warmglow.feature.checkin;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ana, Ben and a moderator, on a Monday at ten in Berlin. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
abstract class CheckinContract extends StoreContract {
  static final Duration DAY = Duration.ofDays(1);
  static final String QUESTION = "How is today going?";

  @TempDir Path temporary;
  Stage stage;
  CheckinFeature feature;
  Someone mod;
  Someone ana;
  Someone ben;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.add("checkin");
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    feature = new CheckinFeature(stage.directory(), stage.keys(), stage.outbox(), stage.jobs());
    stage.play(feature);
    mod = stage.moderator("Mo");
    ana = stage.member("Ana");
    ben = stage.member("Ben");
  }

  final Message start() {
    return mod.says("checkin start", "question", QUESTION, "time", "18:30");
  }

  final void join(Someone who) {
    who.presses(who.says("checkin join"), "Join");
  }

  final Message question() {
    return stage.channel().getLast();
  }

  final String answer(Someone who, String face) {
    return who.presses(question(), face).text().plain();
  }

  final List<String> exported(Someone who) {
    return database().read(tx -> feature.export(tx, who.person(tx)));
  }
}
