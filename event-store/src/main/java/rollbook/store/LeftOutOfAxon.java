package rollbook.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

import java.util.Set;

/// Parts of Axon's auto-configuration that never run here, whatever the properties say: the update
/// check, for Rollbook does not phone home and even a disabled check leaves an id in the user's
/// home; and the time-outs, which take a stack trace for each message and interrupt handlers.
final class LeftOutOfAxon implements AutoConfigurationImportFilter {
    private static final String PACKAGE = "org.axonframework.springboot.autoconfig.";
    private static final Set<String> NAMES =
            Set.of(
                    PACKAGE + "UpdateCheckerAutoConfiguration",
                    PACKAGE + "AxonTimeoutAutoConfiguration");

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var wanted = new boolean[candidates.length];
        for (var i = 0; i < candidates.length; i++) {
            var candidate = candidates[i];
            wanted[i] = candidate == null || !NAMES.contains(candidate);
        }
        return wanted;
    }
}
