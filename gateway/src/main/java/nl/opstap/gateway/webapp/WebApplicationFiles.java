package nl.opstap.gateway.webapp;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the web application from the class path. Files with a hash in their name never change; everything else is
 * asked for again, so that a release reaches people at their next page. An address of the application itself
 * ({@code /leerlingen/12}) answers with its one page.
 */
@Configuration(proxyBeanMethods = false)
class WebApplicationFiles implements WebMvcConfigurer {
    private static final String FILES = "classpath:/META-INF/resources/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new OnePage());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    private static final class OnePage extends PathResourceResolver {
        /** Belong to the gateway; an unknown address below them is an error, not a page. */
        private static final Set<String> NOT_PAGES =
                Set.of("api", "bff", "oauth2", "login", "logout", "actuator", "assets", "health", "error", "tiles");

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            return file == null && isPage(path) ? super.getResource("index.html", location) : file;
        }

        private static boolean isPage(String path) {
            var first = path.substring(0, Math.max(path.indexOf('/'), 0));
            var last = path.substring(path.lastIndexOf('/') + 1);
            return !NOT_PAGES.contains(first.isEmpty() ? path : first) && !last.contains(".");
        }
    }
}
