package rollbook.launcher;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import rollbook.client.Address;
import rollbook.demo.Campaign;

import java.io.PrintStream;

/// A campaign to look around in, made through the public interfaces like anybody else's.
final class Demonstration {
    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);

    private Demonstration() {}

    /// Whoever wanted to look around still has a Rollbook when the campaign fails.
    static void at(Address address, PrintStream out) {
        try {
            Campaign.prepare(address).signIns().forEach(out::println);
        } catch (RuntimeException e) {
            LOG.error("The campaign could not be made: {}", e.getMessage(), e);
        }
    }
}
