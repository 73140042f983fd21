package rollbook.edge.security;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import rollbook.edge.ClientAddress;
import rollbook.edge.CurrentUser;
import rollbook.edge.Secrets;
import rollbook.events.UserId;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One structured line a happening, by the logger `rollbook.security`: what, whom it is about, who
/// did it, from where, and the trace id of the request. Never an e-mail address, a name or a
/// secret; an address is a keyed hash, the same for the same address.
@Component
public class SecurityLog {
    private static final Logger LOG = LoggerFactory.getLogger("rollbook.security");
    private static final int HASH_LENGTH = 8;

    private final Secrets secrets;
    private final Map<Happening, Flood> floods =
            Arrays.stream(Happening.values())
                    .filter(Happening::anybodyCanCauseIt)
                    .collect(Collectors.toMap(each -> each, _ -> new Flood()));

    public SecurityLog(Secrets secrets) {
        this.secrets = secrets;
    }

    /// Notes what happened in the request that this thread serves, or outside of any.
    ///
    /// @param user whom it is about, null when nobody is known by that name
    public void note(Happening happening, @Nullable UserId user) {
        note(happening, user, null);
    }

    /// Notes what happened, and why.
    ///
    /// @param why one of a few fixed phrases; nothing that a caller wrote
    public void note(Happening happening, @Nullable UserId user, @Nullable String why) {
        var flood = floods.get(happening);
        if (flood != null && !flood.lets()) {
            return;
        }
        var members = new LinkedHashMap<String, String>();
        members.put("happening", happening.toString());
        members.put("user", user == null ? "unknown" : user.toString());
        put(members, "by", caller());
        put(members, "address", address());
        put(members, "why", why);
        put(members, "unnoted", flood == null ? null : flood.unnoted());
        var line = LOG.atInfo();
        for (var member : members.entrySet()) {
            line = line.addKeyValue(member.getKey(), member.getValue());
        }
        line.log(
                members.entrySet().stream()
                        .map(member -> member.getKey() + "=" + member.getValue())
                        .collect(Collectors.joining(" ")));
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    private static @Nullable String caller() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        return caller != null && caller.getPrincipal() instanceof CurrentUser user
                ? user.id().toString()
                : null;
    }

    private @Nullable String address() {
        return ClientAddress.ofThisRequest().map(this::hashed).orElse(null);
    }

    private String hashed(ClientAddress address) {
        var key = secrets.derive("rollbook/security-log/" + address.value());
        return HexFormat.of().formatHex(key, 0, HASH_LENGTH);
    }
}
