package rollbook.command.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.nio.file.Path;
import java.time.Clock;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
    /// A mail server where one is configured, else the directory `mail` below the data.
    @Bean
    MailRoute mailRoute(
            ObjectProvider<JavaMailSenderImpl> server,
            MailSettings settings,
            @Value("${rollbook.data:data}") Path data) {
        var sender = server.getIfAvailable();
        return sender == null
                ? new FolderRoute(data.resolve("mail"), Clock.systemUTC())
                : new SmtpRoute(sender, settings.tlsFor(sender.getPassword()));
    }
}
