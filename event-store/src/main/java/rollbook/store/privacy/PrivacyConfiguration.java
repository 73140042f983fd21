package rollbook.store.privacy;

import com.github.benmanes.caffeine.cache.Ticker;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.security.SecureRandom;

/// Encryption of personal text with keys in `log.subject_key`, wrapped by `rollbook.master-key`.
/// Needs a [KeyLine].
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {
    private final SecureRandom random = new SecureRandom();
    private final Gcm gcm = new Gcm(random);

    @Bean
    SubjectKeys subjectKeys(KeyLine line, @Value("${rollbook.master-key}") String masterKey) {
        var wrap = KeyWrap.under(masterKey, gcm);
        return new SubjectKeys(new KeyRows(line), wrap, random, Ticker.systemTicker());
    }

    @Bean
    PersonalText personalText(SubjectKeys keys) {
        return new PersonalText(keys, gcm);
    }
}
