package rollbook.edge.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;

import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.IfMatch;
import rollbook.edge.json.Patch;
import rollbook.events.CharacterId;
import rollbook.events.Id;
import rollbook.events.InviteId;
import rollbook.events.ItemId;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SceneId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/// OpenAPI at `/v3/api-docs`, Swagger UI at `/docs`; its Authorize button takes the access token.
@Configuration(proxyBeanMethods = false)
class ApiDocs {
    private static final String BEARER = "accessToken";
    private static final List<Class<? extends Id>> IDS =
            List.of(
                    UserId.class,
                    CharacterId.class,
                    SessionId.class,
                    SceneId.class,
                    TokenId.class,
                    RollId.class,
                    MessageId.class,
                    InviteId.class,
                    ItemId.class);

    @Bean
    OpenAPI openApi() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(CurrentUser.class, ClientAddress.class, IfMatch.class);
        IDS.forEach(id -> SpringDocUtils.getConfig().replaceWithSchema(id, new StringSchema()));
        SpringDocUtils.getConfig()
                // Else an id in a path would be a parameter named as the component of its record.
                .addSimpleTypePredicateForParameterObject(Id.class::isAssignableFrom)
                .replaceWithSchema(Patch.class, textOrNull());
        return new OpenAPI()
                .info(new Info().title("Rollbook").version("1"))
                // Left out, it would be whatever the Host header says.
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(BEARER, scheme()))
                .addSecurityItem(new SecurityRequirement().addList(BEARER));
    }

    @Bean
    OperationCustomizer seenVersions() {
        return (operation, handler) ->
                Arrays.stream(handler.getMethodParameters())
                                .anyMatch(each -> each.getParameterType() == IfMatch.class)
                        ? operation.addParametersItem(ifMatch())
                        : operation;
    }

    /// Routes that need no token take none, but where they say that they may.
    @Bean
    OpenApiCustomizer publicRoutes() {
        var open = List.of(SecurityConfiguration.PUBLIC);
        return docs ->
                docs.getPaths().entrySet().stream()
                        .filter(path -> open.contains(path.getKey()))
                        .flatMap(path -> path.getValue().readOperations().stream())
                        .filter(operation -> operation.getSecurity() == null)
                        .forEach(operation -> operation.setSecurity(List.of()));
    }

    @Bean
    OperationCustomizer callersThatMayBeAbsent() {
        return (operation, handler) ->
                Arrays.stream(handler.getMethodParameters())
                                .anyMatch(
                                        each ->
                                                each.getParameterType() == CurrentUser.class
                                                        && each.isOptional())
                        ? operation.security(
                                List.of(
                                        new SecurityRequirement(),
                                        new SecurityRequirement().addList(BEARER)))
                        : operation;
    }

    /// What a PATCH may clear is a text wherever there is such a thing.
    private static Schema<?> textOrNull() {
        return new Schema<>().types(new LinkedHashSet<>(List.of("string", "null")));
    }

    private static Parameter ifMatch() {
        return new HeaderParameter()
                .name(HttpHeaders.IF_MATCH)
                .required(true)
                .schema(new StringSchema());
    }

    private static SecurityScheme scheme() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("The accessToken that POST /api/auth/sign-in answers.");
    }
}
