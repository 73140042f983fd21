package rollbook.edge.web;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

import rollbook.edge.limit.Rates;
import rollbook.edge.problem.ProblemWriter;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/// The way of a request: problem filter, security (401, 403), body (413), routing (404, 405), shape
/// and binding (406, 415, 400, 422 of fields), rates (429), controller.
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Set<String> FOREIGN = Set.of("cbor", "yaml", "xml", "x-jackson-smile");

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentUserArgument());
        resolvers.add(new ClientAddressArgument());
        resolvers.add(new PageRequestArgument());
        resolvers.add(new IfMatchArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RequestShape()).addPathPatterns("/api/**");
    }

    /// JSON is all that is spoken, whatever else libraries on the class path can write.
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.removeIf(WebConfiguration::isForeign));
    }

    private static boolean isForeign(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().stream()
                .map(MediaType::getSubtype)
                .anyMatch(FOREIGN::contains);
    }

    /// Whoever opens the address in a browser finds the page to try it at.
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/docs");
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(ProblemWriter problems, Clock clock) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(problems, clock));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.addUrlPatterns("/api/*");
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedHeads() {
        return factory -> factory.setProtocol(BoundedHeads.class.getName());
    }

    @Bean
    WebMvcRegistrations ratedInvocations(Rates rates) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new RatedAdapter(rates);
            }
        };
    }

    private static final class RatedAdapter extends RequestMappingHandlerAdapter {
        private final Rates rates;

        RatedAdapter(Rates rates) {
            this.rates = rates;
        }

        @Override
        protected ServletInvocableHandlerMethod createInvocableHandlerMethod(
                HandlerMethod handler) {
            return new RatedInvocation(handler, rates);
        }
    }
}
