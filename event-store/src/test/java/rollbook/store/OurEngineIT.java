package rollbook.store;

import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import rollbook.testing.TestDatabase;

class OurEngineIT extends EngineContract {
    private static Node node;

    @BeforeAll
    static void start() {
        node = Node.start(TestDatabase.create());
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Override
    EventStorageEngine engine() {
        return node.the(EventStorageEngine.class);
    }
}
