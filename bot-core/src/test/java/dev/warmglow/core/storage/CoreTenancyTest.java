package dev.warmglow.core.storage;

import java.util.List;
import java.util.Map;

class CoreTenancyTest extends TenancyContract {

  @Override
  protected List<String> features() {
    return List.of("core", "privacy");
  }

  @Override
  protected Map<String, String> withoutCommunity() {
    return Map.of(
        "community", "is the community",
        "person", "one human in any number of communities",
        "account", "belongs to a person",
        "key_store", "about the installation",
        "erased_person", "belongs to a person",
        "schema_version", "about the program");
  }
}
