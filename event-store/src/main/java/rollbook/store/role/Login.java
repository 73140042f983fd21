package rollbook.store.role;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// As whom to open a connection; name and password may stand in the address instead.
record Login(String url, @Nullable String name, @Nullable String password) {
    private static final String MAC = "HmacSHA256";

    /// A password that follows from the master key, so that all processes agree without a word.
    static String derivedPassword(String name, String masterKey) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(masterKey.strip().getBytes(StandardCharsets.UTF_8), MAC));
            var label = "rollbook-database/v1:" + name;
            var derived = mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(derived);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("this JDK has no HMAC-SHA-256", broken);
        }
    }

    /// The address without a name and a password, which would go before those given beside it.
    static String bare(String url) {
        var question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        var rest = url.substring(question + 1).replaceAll("(^|&)(user|password)=[^&]*", "");
        return url.substring(0, question) + (rest.isEmpty() ? "" : "?" + rest.replaceAll("^&", ""));
    }

    @Override
    public String toString() {
        return String.valueOf(name); // a password is never printed
    }
}
