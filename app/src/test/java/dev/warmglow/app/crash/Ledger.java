package dev.warmglow.app.crash;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What the bot kept; unless said otherwise, read while it does not run. */
record Ledger(Path database) {

  /** How many thank-yous an account gave. */
  int thanksOf(String platform, String nativeId) throws SQLException {
    return count(
        "SELECT count(*) FROM thanks JOIN account ON account.person_id = thanks.giver_id"
            + " WHERE account.platform = ? AND account.native_id = ?",
        platform,
        nativeId);
  }

  /** Posts of which nobody knows whether they were sent, and which are not sent again. */
  int uncertain(String platform) throws SQLException {
    return count(
        "SELECT count(*) FROM outbox WHERE platform = ? AND state = 'UNCERTAIN'", platform);
  }

  /** The posts that are on their way, a line each; also to be asked while the bot runs. */
  List<String> open() {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT platform, kind, state, attempt, reason, created_at, next_attempt_at"
                    + " FROM outbox WHERE state IN ('DUE', 'SENDING')");
        ResultSet rows = statement.executeQuery()) {
      List<String> open = new ArrayList<>();
      while (rows.next()) {
        StringJoiner line = new StringJoiner(" ");
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(String.valueOf(rows.getString(i)));
        }
        open.add(line.toString());
      }
      return open;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Events that were put aside. */
  int parked() throws SQLException {
    return count("SELECT count(*) FROM inbox WHERE state = 'PARKED'");
  }

  private int count(String sql, String... values) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.getInt(1);
      }
    }
  }
}
