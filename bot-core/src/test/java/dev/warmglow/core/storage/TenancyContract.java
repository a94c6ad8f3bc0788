package dev.warmglow.core.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every table says whose community a row belongs to, or is listed with the reason why not. */
public abstract class TenancyContract extends StoreContract {

  /** Reasons by table name. */
  protected abstract Map<String, String> withoutCommunity();

  @Test
  void everyTableCarriesItsCommunityOrAReasonNotTo() {
    Set<String> without = database().read(tx -> tablesWithout(tx.handle().getConnection()));
    assertFalse(without.isEmpty(), "no table at all was found");
    assertEquals(new TreeSet<>(withoutCommunity().keySet()), without);
  }

  private static Set<String> tablesWithout(Connection connection) {
    Set<String> without = new TreeSet<>();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        String table = tables.getString("TABLE_NAME");
        try (ResultSet column =
            connection
                .getMetaData()
                .getColumns(null, connection.getSchema(), table, "community_id")) {
          if (!column.next()) {
            without.add(table);
          }
        }
      }
      return without;
    } catch (SQLException e) {
      throw new IllegalStateException("the tables cannot be listed", e);
    }
  }
}
