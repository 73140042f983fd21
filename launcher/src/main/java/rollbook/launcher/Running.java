package rollbook.launcher;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.io.PrintStream;
import java.util.HashMap;

/// A Rollbook from its start to its end.
final class Running implements AutoCloseable {
    private static final String[] BOOT = {
        "--spring.config.name=rollbook", "--spring.application.name=rollbook"
    };

    private final Options options;
    private final DataDirectory data;
    private final Store store;
    private final ConfigurableApplicationContext context;

    private Running(
            Options options,
            DataDirectory data,
            Store store,
            ConfigurableApplicationContext context) {
        this.options = options;
        this.data = data;
        this.store = store;
        this.context = context;
    }

    static Running start(Options options) {
        Ports.check("--port", options.port);
        Ports.check("--rsocket-port", options.rsocketPort);
        Ports.differ(options.port, options.rsocketPort);
        var data = DataDirectory.at(options.data);
        Console.begin(data);
        var store = Store.open(options, data);
        Console.handOver();
        // runs after the context is closed, so PostgreSQL outlives whoever writes to it
        SpringApplication.getShutdownHandlers().add(store::close);
        try {
            var context = application(options, data, store).run(BOOT);
            Console.ready();
            return new Running(options, data, store, context);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static SpringApplication application(Options options, DataDirectory data, Store store) {
        var application = new SpringApplication(BothSides.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        // the sides choose their names without looking at each other
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.addInitializers(
                context -> configure(context.getEnvironment(), options, data, store));
        return application;
    }

    /// What was said on the command line goes before every file and variable.
    private static void configure(
            ConfigurableEnvironment environment, Options options, DataDirectory data, Store store) {
        var settings = new HashMap<>(store.settings());
        settings.put("server.port", options.port);
        settings.put("spring.rsocket.server.port", options.rsocketPort);
        settings.put("rollbook.data", data.path().toString());
        if (!environment.containsProperty("rollbook.master-key")) {
            settings.put("rollbook.master-key", MasterKey.keptIn(data));
        }
        if (!environment.containsProperty("rollbook.public-url")) {
            settings.put("rollbook.public-url", "http://localhost:" + options.port);
        }
        environment.getPropertySources().addFirst(new MapPropertySource("launcher", settings));
    }

    void announce(PrintStream out) {
        new Announcement(context.getEnvironment(), data, store.description()).print(out);
        if (options.demo) Demonstration.at(Announcement.address(context.getEnvironment()), out);
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
