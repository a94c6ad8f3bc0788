package dev.warmglow.feature.kindness;

import dev.warmglow.core.message.Message;
import dev.warmglow.core.storage.StoreContract;
import dev.warmglow.feature.Someone;
import dev.warmglow.feature.Stage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Ana, Ben and Eve in a group where people thank each other. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before each test.
abstract class KindnessContract extends StoreContract {
  static final String WORDS = "Thank you for listening";

  @TempDir Path temporary;
  Stage stage;
  KindnessFeature feature;
  Someone ana;
  Someone ben;
  Someone eve;

  @Override
  protected List<String> features() {
    List<String> tables = new ArrayList<>(Stage.CORE_TABLES);
    tables.add("kindness");
    return tables;
  }

  @BeforeEach
  void enter() {
    stage = new Stage(database(), temporary);
    feature =
        new KindnessFeature(
            stage.directory(), stage.keys(), stage.outbox(), stage.jobs(), stage.clock());
    stage.play(feature);
    ana = stage.member("Ana");
    ben = stage.member("Ben");
    eve = stage.member("Eve");
  }

  final String thank() {
    return ana.says("thanks", "person", ben, "message", WORDS).text().plain();
  }

  static String text(Message message) {
    return message.text().plain();
  }

  final int readableRows() {
    return database()
        .read(tx ->
            tx.handle()
                .select("SELECT COUNT(*) FROM thanks WHERE words IS NOT NULL")
                .mapTo(Integer.class)
                .one());
  }
}
