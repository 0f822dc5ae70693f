package nl.opstap.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.opstap.platform.security.SchoolContacts;
import nl.opstap.platform.vault.MasterKey;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationClassFilter;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP conventions of a service. */
@AutoConfiguration
class WebConfiguration {
    private static final int IDEMPOTENT = Ordered.LOWEST_PRECEDENCE - 10;

    @Bean
    FilterRegistrationBean<ApiVersionFilter> apiVersion(@Value("${opstap.api-version}") String version) {
        var registration = new FilterRegistrationBean<>(new ApiVersionFilter(version));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    BsnGuard bsnGuard(
            JsonMapper json,
            @Value("${opstap.body-limit:1MB}") DataSize limit,
            @Value("${opstap.file-limit:${opstap.body-limit:1MB}}") DataSize fileLimit) {
        return new BsnGuard(json, Math.toIntExact(limit.toBytes()), Math.toIntExact(fileLimit.toBytes()));
    }

    @Bean
    WebMvcConfigurer webConventions(
            MasterKey master, JsonMapper json, BsnGuard guard, ObjectProvider<SchoolContacts> contacts) {
        var arguments = new WebArguments(new Cursors(master, json));
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(arguments);
            }

            /** Bodies are JSON, text or a file; XML came along with a library and was considered at every answer. */
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(
                        all -> all.removeIf(one -> one.getSupportedMediaTypes().contains(MediaType.APPLICATION_XML)));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ParentsCallSchool(contacts));
                registry.addInterceptor(guard);
            }
        };
    }

    /** Infrastructure, so that it is found by the proxies made for transactions; the rest is looked up at the first call. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor idempotentAnswers(
            ObjectProvider<JdbcClient> database,
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<JsonMapper> json,
            ObjectProvider<MasterKey> master,
            ObjectProvider<Clock> clock) {
        var answers = SingletonSupplier.of(() -> new IdempotentAnswers(
                database.getObject(),
                transactions.getObject(),
                json.getObject(),
                master.getObject(),
                clock.getObject()));
        MethodInterceptor interceptor = call -> answers.obtain().invoke(call);
        var advisor = new DefaultPointcutAdvisor(
                AnnotationMatchingPointcut.forMethodAnnotation(Idempotent.class), interceptor);
        // Inside the checks of who may call the method: a stranger is refused before anything is looked up.
        advisor.setOrder(IDEMPOTENT);
        return advisor;
    }

    /** Some connections are left for events and timers; in a pool too small for that, requests still come one by one. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor bulkhead(
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections,
            @Value("${opstap.requests.leave-connections}") int left,
            @Value("${opstap.requests.patience}") Duration patience) {
        var controllers = new ComposablePointcut(new AnnotationClassFilter(RestController.class, true))
                .intersection((ClassFilter) type -> type.getName().startsWith("nl.opstap."));
        var atOnce = Math.max(1, connections - left);
        var advisor = new DefaultPointcutAdvisor(controllers, new Bulkhead(atOnce, patience));
        advisor.setOrder(IDEMPOTENT - 1);
        return advisor;
    }
}
