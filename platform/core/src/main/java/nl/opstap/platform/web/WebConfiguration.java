package nl.opstap.platform.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** The HTTP conventions of a service. */
@AutoConfiguration
class WebConfiguration {

    @Bean
    FilterRegistrationBean<ApiVersionFilter> apiVersion(@Value("${opstap.api-version}") String version) {
        var registration = new FilterRegistrationBean<>(new ApiVersionFilter(version));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
