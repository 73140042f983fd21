package rollbook.command.erasure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people are forgotten, `rollbook.erasure.*`.
///
/// @param scrub whether tables are written anew at once, so that their files keep nothing of what
///   was deleted; large installations may rather do that at night
@ConfigurationProperties("rollbook.erasure")
public record ErasureSettings(@DefaultValue("true") boolean scrub) {}
