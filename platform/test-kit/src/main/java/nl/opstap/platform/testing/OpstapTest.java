package nl.opstap.platform.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

/**
 * A feature test of a service against a real PostgreSQL with the roles and policies of production. Inject
 * {@code MockMvcTester} and call it {@link People#as as a person}, {@link TestClock} to move time, {@link OwnerSql} to look
 * into the tables and the outbox, {@link AppSql} to try what row-level security lets the service do.
 *
 * <p>Tables are empty when a test class starts (those that the migrations filled keep their rows); inside a class the
 * tests share them, so let each make ids of its own or call {@link OwnerSql#empty()}. A test is not transactional: it acts
 * through the use cases, each with its own transaction.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
@Import(TestKitConfiguration.class)
public @interface OpstapTest {

    /** Whether the relay and the listeners run against a real Kafka. Without, events stop in the outbox table. */
    boolean kafka() default false;
}
