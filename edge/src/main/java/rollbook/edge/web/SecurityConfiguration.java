package rollbook.edge.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.edge.problem.ProblemWriter;
import rollbook.edge.problem.SecurityHeaders;
import rollbook.edge.security.Happening;
import rollbook.edge.security.SecurityLog;
import rollbook.edge.token.AccessTokenVerifier;
import rollbook.edge.token.SignIns;

/// No session, no form, no cookie: the bearer token is all, so there is nothing to forge across
/// sites.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Origins.class, Proxies.class})
class SecurityConfiguration {
    static final String[] PUBLIC = {
        "/api/auth/sign-up",
        "/api/auth/sign-in",
        "/api/auth/refresh",
        "/api/auth/sign-out",
        "/api/auth/verify-email",
        "/api/auth/forgot-password",
        "/api/auth/reset-password",
        "/api/auth/policy",
        "/api/schemas/**",
        "/.well-known/**",
        "/",
        "/link.css",
        "/link.js",
        "/verify-email.html",
        "/verify-email.js",
        "/reset-password.html",
        "/reset-password.js",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/docs",
        "/docs/**",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**",
    };

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Environment environment,
            Origins origins,
            AccessTokenVerifier verifier,
            SignIns signIns,
            ProblemWriter problems,
            SecurityLog security) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityConfiguration::headers)
                .authorizeHttpRequests(routes -> routes(routes, environment))
                .exceptionHandling(
                        refused ->
                                refused.authenticationEntryPoint(challenge(problems))
                                        .accessDeniedHandler(refusal(problems, security)))
                .addFilter(origins.filter(security))
                .addFilterBefore(
                        new BearerFilter(verifier, signIns, security),
                        UsernamePasswordAuthenticationFilter.class)
                .build();
    }

    /// There are no users here but those of the tokens; this keeps Boot from inventing one.
    @Bean
    UserDetailsService noUsers() {
        return new InMemoryUserDetailsManager();
    }

    private static void routes(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    routes,
            Environment environment) {
        routes.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(new ManagementPort(environment))
                .permitAll()
                .requestMatchers(PUBLIC)
                .permitAll()
                .requestMatchers("/api/admin/**", "/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .authenticated();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.defaultsDisabled()
                .httpStrictTransportSecurity(Customizer.withDefaults())
                .addHeaderWriter(
                        (request, response) -> {
                            SecurityHeaders.write(response::setHeader);
                            if (request.getServletPath().startsWith("/api/")) {
                                response.setHeader("Cache-Control", "no-store");
                            }
                        });
    }

    private static AccessDeniedHandler refusal(ProblemWriter problems, SecurityLog security) {
        return (request, response, thrown) -> {
            security.note(Happening.ACCESS_REFUSED, null);
            problems.write(thrown, request, response);
        };
    }

    private static AuthenticationEntryPoint challenge(ProblemWriter problems) {
        return (request, response, _) ->
                problems.write(
                        isRejected(request)
                                ? new ProblemException(ProblemCode.AUTH_REJECTED)
                                        .withHeader(
                                                "WWW-Authenticate",
                                                BearerFilter.CHALLENGE
                                                        + ", error=\"invalid_token\"")
                                : new ProblemException(ProblemCode.AUTH_REQUIRED)
                                        .withHeader("WWW-Authenticate", BearerFilter.CHALLENGE),
                        request,
                        response);
    }

    private static boolean isRejected(HttpServletRequest request) {
        return request.getAttribute(BearerFilter.REJECTED) != null;
    }
}
