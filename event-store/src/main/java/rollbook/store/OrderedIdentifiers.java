package rollbook.store;

import org.axonframework.common.IdentifierFactory;

/// Ids of events and commands, found by Axon as a service. They come in the order of their making,
/// so that their index grows at its end only and stays dense.
public final class OrderedIdentifiers extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        return UuidV7.next().toString();
    }
}
