package nl.opstap.platform.testing.suites;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.opstap.platform.web.Idempotent;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * The borders of features and the habits of the code: {@code class ModularityTests extends ModularitySuite {}}, placed in
 * the root package of the service.
 */
public abstract class ModularitySuite {
    private static final Set<String> SYSTEM_TIME =
            Set.of("java.time.Clock", "java.lang.System", "java.util.Date", "java.util.Calendar");
    private static final Set<String> NAMES_OF_SYSTEM_TIME =
            Set.of("systemUTC", "systemDefaultZone", "system", "currentTimeMillis", "getInstance");
    private static final String API = "/v1/";

    /** A link is used up by its act, and who comes by one has no tenant to keep an answer in. */
    private static final String LINKS = API + "links/";

    @Test
    void featuresUseEachOtherByTheirPublicTypesAndInOneDirection() {
        var application = classesUnderTest().stream()
                .filter(type -> type.isAnnotatedWith(SpringBootApplication.class))
                .findFirst()
                .orElseThrow();

        ApplicationModules.of(application.reflect(), importOption()).verify();
    }

    @Test
    void entitiesAndRepositoriesStayInTheirFeature() {
        check(noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAssignableTo(Repository.class)
                .should()
                .bePublic()
                .because("a feature is used by its use cases; its tables are its own business"));
    }

    @Test
    void controllersReachNoRepository() {
        check(noClasses()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .because("a use case holds the transaction, and outside one there is no tenant"));
    }

    @Test
    void whatIsSentTwiceIsDoneOnce() {
        check(methods()
                .that(takeAPost())
                .should()
                .beAnnotatedWith(Idempotent.class)
                .because("who heard no answer sends the same again, and it must not be done again"));
    }

    @Test
    void timeComesFromTheClock() {
        check(noClasses()
                .should()
                .accessTargetWhere(readsTimeOfItsOwn())
                .because("a demo and a test move time, and only the injected Clock moves along"));
    }

    @Test
    void nothingWaitsBySleeping() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .because("a sleep is too short on a busy machine and too long on any other"));
    }

    @Test
    void everyPackageIsNullMarked() {
        var bare = classesUnderTest().stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(javaPackage -> !isNullMarked(javaPackage))
                .map(JavaPackage::getName)
                .toList();

        assertThat(bare)
                .as("packages without @NullMarked, where nullness goes unchecked")
                .isEmpty();
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classesUnderTest());
    }

    private JavaClasses classesUnderTest() {
        return new ClassFileImporter()
                .withImportOptions(List.of(importOption()))
                .importPackages(packageUnderTest());
    }

    protected String packageUnderTest() {
        return getClass().getPackageName();
    }

    /** Tests of the service may do what the service may not. */
    protected ImportOption importOption() {
        return new ImportOption.DoNotIncludeTests();
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static DescribedPredicate<JavaMethod> takeAPost() {
        return DescribedPredicate.describe("take a POST below %s, not by link".formatted(API), method -> {
            var mapping = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
            return mapping != null
                    && (mapping.method().length == 0
                            || List.of(mapping.method()).contains(RequestMethod.POST))
                    && paths(method, mapping).anyMatch(path -> path.startsWith(API) && !path.startsWith(LINKS));
        });
    }

    private static Stream<String> paths(JavaMethod method, RequestMapping mapping) {
        var above = AnnotatedElementUtils.findMergedAnnotation(method.getOwner().reflect(), RequestMapping.class);
        return orRoot(above == null ? new String[0] : above.path())
                .flatMap(start -> orRoot(mapping.path()).map(rest -> start + rest));
    }

    private static Stream<String> orRoot(String[] paths) {
        return paths.length == 0 ? Stream.of("") : Stream.of(paths);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTimeOfItsOwn() {
        return DescribedPredicate.describe("reading the time of the machine", access -> {
            var owner = access.getTargetOwner().getName();
            var takesClock = access.getTarget()
                            instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget target
                    && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            var now = owner.startsWith("java.time.") && access.getName().equals("now") && !takesClock;
            var system = SYSTEM_TIME.contains(owner) && NAMES_OF_SYSTEM_TIME.contains(access.getName());
            return now || system;
        });
    }
}
