package dev.warmglow.feature;

import dev.warmglow.core.storage.TenancyContract;
import java.util.List;
import java.util.Map;

class FeatureTenancyTest extends TenancyContract {

  @Override
  protected List<String> features() {
    return List.of("core", "privacy", "people", "checkin", "kindness", "resource");
  }

  @Override
  protected Map<String, String> withoutCommunity() {
    return Map.of(
        "community", "is the community",
        "person", "one human in any number of communities",
        "account", "belongs to a person",
        "account_name", "belongs to an account",
        "person_choice", "belongs to a person",
        "key_store", "about the installation",
        "erased_person", "belongs to a person",
        "schema_version", "about the program");
  }
}
