package nl.opstap.gateway.routing;

import java.net.http.HttpClient;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The client that calls the services, on virtual threads of its own. An event stream may stay open as long as the page
 * does; every other answer has to come in time.
 */
@Configuration(proxyBeanMethods = false)
class OutboundCalls {
    static {
        // Tomcat closes an idle connection after 20 s; let go of it first, or the next POST meets a closed one.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    @Bean
    ProxyExchange proxyExchange(RestClient.Builder rest, GatewayMvcProperties properties, Services services) {
        var outboundThreads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("outbound-", 0).factory());
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(services.connectTimeout())
                .executor(outboundThreads)
                .build();
        var timely = new JdkClientHttpRequestFactory(client, outboundThreads);
        timely.setReadTimeout(services.readTimeout());
        var open = new JdkClientHttpRequestFactory(client, outboundThreads);
        return new StreamAware(
                new RestClientProxyExchange(rest.clone().requestFactory(timely).build(), properties),
                new RestClientProxyExchange(rest.clone().requestFactory(open).build(), properties));
    }

    private record StreamAware(ProxyExchange timely, ProxyExchange open) implements ProxyExchange {
        @Override
        public ServerResponse exchange(Request request) {
            return (wantsEvents(request.getHeaders()) ? open : timely).exchange(request);
        }

        private static boolean wantsEvents(@Nullable HttpHeaders headers) {
            return headers != null
                    && headers.getAccept().stream().anyMatch(MediaType.TEXT_EVENT_STREAM::equalsTypeAndSubtype);
        }
    }
}
