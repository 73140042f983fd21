package rollbook.launcher.attack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A token that begins as a genuine one.
record Forgery(ObjectNode header, ObjectNode claims, String signature) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    static Forgery of(String genuine) {
        var parts = genuine.split("\\.");
        return new Forgery(object(parts[0]), object(parts[1]), parts[2]);
    }

    private static ObjectNode object(String part) {
        return (ObjectNode) JSON.readTree(Base64.getUrlDecoder().decode(part));
    }

    Forgery header(String name, @Nullable Object value) {
        return new Forgery(header.deepCopy().putPOJO(name, value), claims, signature);
    }

    Forgery claim(String name, @Nullable Object value) {
        return new Forgery(header, claims.deepCopy().putPOJO(name, value), signature);
    }

    /// With whatever signature it has.
    String token() {
        return signed(signature);
    }

    String signed(String other) {
        return input() + "." + other;
    }

    String signed(byte[] bytes) {
        return signed(BASE64.encodeToString(bytes));
    }

    String signedBy(ECKey key) {
        try {
            var header = new JWSHeader(JWSAlgorithm.ES256);
            var bytes = input().getBytes(StandardCharsets.UTF_8);
            return signed(new ECDSASigner(key).sign(header, bytes).toString());
        } catch (JOSEException broken) {
            throw new AssertionError(broken);
        }
    }

    /// As if the bytes were a secret that both ends share.
    String mac(byte[] secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return signed(mac.doFinal(input().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException broken) {
            throw new AssertionError(broken);
        }
    }

    private String input() {
        return part(header) + "." + part(claims);
    }

    private static String part(ObjectNode object) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(object));
    }
}
