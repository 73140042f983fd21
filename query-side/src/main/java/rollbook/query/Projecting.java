package rollbook.query;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import rollbook.store.StreamingProcessors;
import rollbook.store.deadletter.FailedEvent;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// Gives every `@ProcessingGroup` of this side a processor of its own, with its progress kept
/// beside the rows it writes.
@Configuration(proxyBeanMethods = false)
class Projecting {
    @Bean
    ConfigurerModule viewProcessors(
            ListableBeanFactory beans,
            StreamingProcessors processors,
            ViewProgress progress,
            Rebuilds rebuilds,
            ViewSchema schema) {
        return configurer -> {
            for (var group : groups(beans)) {
                processors
                        .pooled(group, schema.name(), failure -> stops(progress, rebuilds, failure))
                        .configureModule(configurer);
                configurer
                        .eventProcessing()
                        .registerHandlerInterceptor(group, _ -> progress.interceptor(group));
            }
        };
    }

    private static boolean stops(ViewProgress progress, Rebuilds rebuilds, FailedEvent failure) {
        progress.tally(failure.processor()).failed();
        return failure.replaying() && rebuilds.end(failure);
    }

    private static Set<String> groups(ListableBeanFactory beans) {
        var side = Projecting.class.getPackageName();
        var groups = new TreeSet<String>();
        for (var bean : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            var type = Objects.requireNonNull(beans.getType(bean));
            if (type.getPackageName().startsWith(side)) {
                var group = type.getAnnotation(ProcessingGroup.class).value();
                if (!groups.add(group)) {
                    throw new IllegalStateException("two components share the group " + group);
                }
            }
        }
        return groups;
    }
}
