package rollbook.command.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How mail leaves, `rollbook.mail.*`; the mail server itself is `spring.mail.*`.
///
/// @param from the sender's address
@ConfigurationProperties("rollbook.mail")
public record MailSettings(@DefaultValue("rollbook@localhost") String from) {}
