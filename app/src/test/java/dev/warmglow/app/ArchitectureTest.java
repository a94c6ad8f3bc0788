package dev.warmglow.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.warmglow.core.platform.Platform;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls that carry weight, as docs/architecture.md names them. */
class ArchitectureTest {

  private static final String CORE = "dev.warmglow.core..";
  private static final String FEATURE = "dev.warmglow.feature..";
  private static final String DISCORD = "dev.warmglow.discord..";
  private static final String TELEGRAM = "dev.warmglow.telegram..";
  private static final String SIMULATOR = "dev.warmglow.simulator..";
  private static final String APP = "dev.warmglow.app..";

  private static final String JDA = "net.dv8tion..";
  private static final String TELEGRAMBOTS = "org.telegram..";

  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("dev.warmglow");

  @Test
  void everyWallGuardsSomethingThatExists() {
    Set<String> empty =
        Stream.of(CORE, FEATURE, DISCORD, TELEGRAM, SIMULATOR, APP)
            .filter(wall ->
                PROGRAM.stream()
                    .noneMatch(type -> isCode(type) && resideInAPackage(wall).test(type)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertEquals(Set.of(), empty);
  }

  @Test
  void theCoreKnowsNoPlatformNoNetworkAndNobodyAboveIt() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                JDA,
                TELEGRAMBOTS,
                "okhttp3..",
                "java.net.http..",
                "com.sun.net.httpserver..",
                FEATURE,
                DISCORD,
                TELEGRAM,
                SIMULATOR,
                APP));
  }

  @Test
  void aFeatureSeesTheCoreAndNothingElseOfWarmglow() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(FEATURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                JDA,
                TELEGRAMBOTS,
                "okhttp3..",
                "java.net.http..",
                "com.sun.net.httpserver..",
                DISCORD,
                TELEGRAM,
                SIMULATOR,
                APP));
  }

  @Test
  void featuresDoNotSeeOneAnother() {
    hold(slices().matching("dev.warmglow.feature.(*)..").should().notDependOnEachOther());
  }

  @Test
  void aFeatureDoesNotAskWhichPlatformItIsOn() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(FEATURE)
            // A store writes the name into a column and reads it back, as part of an address.
            .and(not(areStores()))
            .should()
            .accessTargetWhere(
                describe(
                    "a Platform is looked into",
                    access -> access.getTargetOwner().isEquivalentTo(Platform.class))));
  }

  @Test
  void aFeatureSpeaksThroughTheOutboxOnly() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(FEATURE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("dev.warmglow.core.platform.ChatPlatform"));
  }

  @Test
  void theDiscordAdapterSeesTheCoreAndJda() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(DISCORD)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURE, TELEGRAM, TELEGRAMBOTS, SIMULATOR, APP));
  }

  @Test
  void theTelegramAdapterSeesTheCoreAndTelegrambots() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(TELEGRAM)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURE, DISCORD, JDA, SIMULATOR, APP));
  }

  @Test
  void theSimulatorKnowsNeitherTheBotNorItsLibraries() {
    hold(
        noClasses()
            .that()
            .resideInAPackage(SIMULATOR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CORE, FEATURE, DISCORD, TELEGRAM, APP, JDA, TELEGRAMBOTS));
  }

  @Test
  void onlyStoresSpeakSql() {
    hold(
        noClasses()
            .that(not(areStores()))
            .should()
            .dependOnClassesThat(
                resideInAPackage("org.jdbi..")
                    .or(
                        HasName.Predicates.nameMatching(
                            "java\\.sql\\.(DriverManager|Connection|.*Statement)"))
                    .as("open, prepare or run SQL")));
  }

  @Test
  void onlyTheWiringReadsTheClock() {
    hold(
        noClasses()
            .that(
                not(
                    areNamed(
                            "RunCommand",
                            "RehearseCommand",
                            "DemoCommand",
                            "DoctorCommand",
                            "DemoClock",
                            "BotProcess")
                        .or(resideInAPackage(SIMULATOR))))
            .should()
            .accessTargetWhere(
                describe("the machine's clock is read", ArchitectureTest::readsTheClock)));
  }

  @Test
  void onlyTheTerminalWritesToTheStandardStreams() {
    hold(noClasses().that(not(areNamed("Terminal"))).should(ACCESS_STANDARD_STREAMS));
  }

  @Test
  void typesAreNamedByWhatTheyAre() {
    hold(
        noClasses()
            .should()
            .haveNameMatching(".*[.$]\\w*(Manager|Helper|Utils?|Impl|Context|Data|Info)")
            .orShould()
            .haveNameMatching(".*[.$]I[A-Z][a-z]\\w*"));
  }

  @Test
  void everyPackageIsNullMarked() {
    hold(
        classes()
            .should()
            .resideInAnyPackage("dev.warmglow..")
            .andShould(
                com.tngtech.archunit.lang.conditions.ArchConditions.be(
                    describe(
                        "in a @NullMarked package",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)))));
  }

  private static DescribedPredicate<JavaClass> areStores() {
    return describe(
        "stores and core.storage",
        type ->
            resideInAnyPackage("dev.warmglow.core.storage..").test(type)
                || outermost(type).getSimpleName().endsWith("Store"));
  }

  private static DescribedPredicate<JavaClass> areNamed(String... names) {
    return describe(
        String.join(", ", names), type -> Set.of(names).contains(outermost(type).getSimpleName()));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return (owner.startsWith("java.time.") && (name.equals("now") || name.startsWith("system")))
        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
        || (owner.equals("java.util.Date") && name.equals("<init>"));
  }

  private static boolean isCode(JavaClass type) {
    return !type.getSimpleName().equals("package-info");
  }

  private static void hold(ArchRule rule) {
    rule.check(PROGRAM);
  }
}
