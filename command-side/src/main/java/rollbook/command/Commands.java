package rollbook.command;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.position.Positions;
import rollbook.edge.problem.ProblemException;
import rollbook.events.EventMetadata;
import rollbook.events.Id;
import rollbook.events.UserId;
import rollbook.store.EventLog;

import java.util.List;
import java.util.concurrent.CompletionException;

/// The way to the aggregates: sends a command, waits for its events to be committed, and says where
/// in the log they are. Runs on the caller's (virtual) thread, one command at a time per aggregate.
@Component
public class Commands {
    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();

    private final CommandGateway gateway;
    private final EventLog log;
    private final Positions positions;

    Commands(CommandGateway gateway, EventLog log, Positions positions) {
        this.gateway = gateway;
        this.log = log;
        this.positions = positions;
    }

    /// Sends what somebody who is signed in asks for.
    ///
    /// @throws CommandRejected when the rules refuse; nothing is written then
    /// @throws ProblemException 404 when there is no such aggregate, 409 when others kept being
    ///   faster
    public Accepted send(Object command, CurrentUser caller) {
        return send(command, caller.id());
    }

    /// Sends for somebody whose request carries no access token.
    public Accepted send(Object command, UserId by) {
        return send(command, MetaData.with(EventMetadata.BY, by.toString()));
    }

    /// Sends what Rollbook itself wants; its events name nobody.
    public Accepted send(Object command) {
        return send(command, MetaData.emptyInstance());
    }

    private Accepted send(Object command, MetaData metadata) {
        var message = new GenericCommandMessage<>(command, metadata);
        var target = TARGETS.resolveTarget(message).getIdentifierValue();
        var decided = decided(await(message, target));
        var position = log.lastPosition(target.toString()).orElse(0);
        return new Accepted(decided.events(), decided.state(), positions.seal(position));
    }

    private @Nullable Object await(GenericCommandMessage<?> message, Object target) {
        try {
            return gateway.send(message).join();
        } catch (CompletionException failure) {
            throw translated(failure, target);
        }
    }

    private static Decided<?> decided(@Nullable Object result) {
        return switch (result) {
            case Decided<?> decided -> decided;
            case List<?> events -> new Decided<>(events, null);
            case null, default ->
                    throw new IllegalStateException("a shell answers with what was decided");
        };
    }

    private static RuntimeException translated(CompletionException failure, Object target) {
        return switch (failure.getCause()) {
            case AggregateNotFoundException _ when target instanceof Id id ->
                    ProblemException.absent(id.getClass());
            case ConcurrencyException _ ->
                    new ProblemException(
                            "command.contended", 409, "Others were faster; please try again.");
            case RuntimeException cause -> cause;
            case null, default -> failure;
        };
    }
}
