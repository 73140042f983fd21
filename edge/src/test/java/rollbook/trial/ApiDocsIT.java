package rollbook.trial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiDocsIT extends EdgeSpec {

    @Test
    void the_docs_name_no_host_that_the_caller_made_up() {
        var docs = http.raw("GET /v3/api-docs HTTP/1.1\r\nHost: evil\r\nConnection: close\r\n\r\n");
        assertThat(docs).contains("\"servers\":[{\"url\":\"/\"}]").doesNotContain("evil");
    }

    @Test
    void what_authorize_takes_the_page_sends_where_a_token_is_asked_for() {
        var config = http.send(http.to("/v3/api-docs/swagger-config")).json();
        var docs = http.send(http.to(config.path("url").asString())).json();
        var name = docs.at("/security/0").propertyNames().iterator().next();
        var scheme = docs.at("/components/securitySchemes/" + name);
        assertThat(scheme.path("type").asString()).isEqualTo("http");
        var address = docs.at("/servers/0/url").asString() + "api/trial/me";
        var tried =
                http.to(address)
                        .header("Authorization", scheme.path("scheme").asString() + " " + token);
        assertThat(http.send(tried).status()).isEqualTo(200);
        assertThat(docs.at("/paths/~1api~1auth~1policy/get/security")).isEmpty();
        assertThat(docs.at("/paths/~1api~1auth~1sign-out/post/security")).hasSize(2);
    }

    @Test
    void the_place_of_an_id_in_a_path_can_be_filled() {
        var docs = http.send(http.to("/v3/api-docs")).json();
        var place = docs.at("/paths/~1api~1trial~1sessions~1{sessionId}/post/parameters/0");
        assertThat(place.path("name").asString()).isEqualTo("sessionId");
        assertThat(place.path("in").asString()).isEqualTo("path");
        assertThat(place.at("/schema/type").asString()).isEqualTo("string");
    }

    @Test
    void what_a_patch_may_clear_is_a_text_or_null() {
        var docs = http.send(http.to("/v3/api-docs")).json();
        var image = docs.path("components").findValue("image");
        assertThat(image.path("type").toString()).isEqualTo("[\"string\",\"null\"]");
    }

    @Test
    void the_api_is_documented_with_a_way_to_authorize() {
        var docs = http.send(http.to("/v3/api-docs"));
        assertThat(docs.json().at("/components/securitySchemes/accessToken/scheme").asString())
                .isEqualTo("bearer");
        assertThat(docs.json().at("/paths/~1api~1trial~1page/get/parameters").toString())
                .contains("\"limit\"", "\"cursor\"", "\"kind\"");
        assertThat(docs.json().at("/paths/~1api~1trial~1me/get/parameters").isMissingNode())
                .isTrue();
        assertThat(http.send(http.to("/docs")).status()).isEqualTo(302);
        assertThat(http.send(http.to("/swagger-ui/index.html")).status()).isEqualTo(200);
    }
}
