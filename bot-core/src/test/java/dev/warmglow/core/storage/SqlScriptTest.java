package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void semicolonsInStringsNamesAndCommentsDoNotEndAStatement() {
    assertEquals(
        List.of("INSERT INTO a VALUES ('it''s; here', \"b;c\")", "SELECT 1  + 2"),
        SqlScript.statements(
            """
            -- one; two
            INSERT INTO a VALUES ('it''s; here', "b;c");
            /* three;
               four */
            ;;
            SELECT 1 /* ; */ + 2\
            """));
  }

  @Test
  void aTriggerIsOneStatementEvenWithCasesInside() {
    String trigger =
        """
        CREATE TRIGGER t AFTER INSERT ON a BEGIN
          UPDATE a SET b = CASE WHEN b = 'END' THEN 1 ELSE 2 END;
          DELETE FROM a;
        END\
        """;
    assertEquals(
        List.of(trigger, "SELECT CASE 1 WHEN 1 THEN 2 END", "SELECT 2"),
        SqlScript.statements(trigger + "; SELECT CASE 1 WHEN 1 THEN 2 END; SELECT 2;"));
  }

  @Test
  void aDollarQuotedBodyIsOneStatement() {
    String function =
        "CREATE FUNCTION f() RETURNS trigger AS $body$ BEGIN a := $$;$$; END; $body$ LANGUAGE"
            + " plpgsql";
    assertEquals(List.of(function, "SELECT 1"), SqlScript.statements(function + "; SELECT 1;"));
  }
}
