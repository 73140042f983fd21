package rollbook.command;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import rollbook.edge.CommandRejected;
import rollbook.edge.CurrentUser;
import rollbook.edge.position.Positions;
import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.events.EventMetadata;
import rollbook.events.Id;
import rollbook.events.UserId;
import rollbook.store.Answering;
import rollbook.store.CommandDispatcher;
import rollbook.store.CommandDispatcher.Dispatched;
import rollbook.store.EventLog;
import rollbook.store.append.LogUnavailable;
import rollbook.store.append.OutcomeUnknown;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The way to the aggregates: sends a command, waits for its events to be committed, and says where
/// in the log they are. Runs on a virtual thread, one command at a time per aggregate.
@Component
public class Commands {
    private static final CommandTargetResolver TARGETS =
            AnnotationCommandTargetResolver.builder().build();
    private static final long NOWHERE = 0;
    private static final Duration CROWD = Duration.ofSeconds(1);
    private static final Duration OUTAGE = Duration.ofSeconds(2);

    private final CommandDispatcher dispatcher;
    private final EventLog log;
    private final Positions positions;
    private final KeyedRequests requests;
    private final AnswersByKey answers;

    Commands(
            CommandDispatcher dispatcher,
            EventLog log,
            Positions positions,
            KeyedRequests requests,
            AnswersByKey answers) {
        this.dispatcher = dispatcher;
        this.log = log;
        this.positions = positions;
        this.requests = requests;
        this.answers = answers;
    }

    /// Sends what somebody who is signed in asks for.
    ///
    /// @throws CommandRejected when the rules refuse; nothing is written then
    /// @throws ProblemException 404 when there is no such aggregate, 409 when others kept being
    ///   faster or too many wait
    public Accepted send(Object command, CurrentUser caller) {
        return send(command, caller.id());
    }

    /// Sends for somebody whose request carries no access token.
    public Accepted send(Object command, UserId by) {
        return send(command, Map.of(EventMetadata.BY, by.toString()));
    }

    /// Sends what Rollbook itself wants; its events name nobody.
    public Accepted send(Object command) {
        return send(command, Map.of());
    }

    /// Answers a request of somebody who is signed in. One that carries an `Idempotency-Key` has an
    /// effect once, and gets the same answer each time.
    ///
    /// @param answer made of what came of the command; called before it is durable, too
    /// @throws CommandRejected and others as [#send(Object, CurrentUser)]
    public <B> ResponseEntity<B> answer(
            Object command, CurrentUser caller, Function<Accepted, ResponseEntity<B>> answer) {
        return requests.of(caller)
                .map(request -> answers.once(request, () -> first(request, command, answer)))
                .orElseGet(() -> answer.apply(send(command, caller)));
    }

    /// Answers a request that makes no events; one that carries an `Idempotency-Key` gets the same
    /// answer each time.
    public <B> ResponseEntity<B> answer(CurrentUser caller, Supplier<ResponseEntity<B>> answer) {
        return requests.of(caller)
                .map(request -> answers.once(request, () -> kept(request, answer.get())))
                .orElseGet(answer);
    }

    /// Answers a request that makes no events with what is known beforehand: either all of `work`
    /// is done and the answer kept, or neither.
    ///
    /// @param work runs what it is given in the transaction of what it does
    public <B> ResponseEntity<B> answer(
            CurrentUser caller, ResponseEntity<B> answer, Consumer<Runnable> work) {
        var request = requests.of(caller);
        if (request.isEmpty()) {
            work.accept(() -> {});
            return answer;
        }
        return answers.once(
                request.get(),
                () -> {
                    work.accept(() -> answers.keep(request.get(), answer));
                    return answer;
                });
    }

    /// Where somebody stands in the log, for a request that adds nothing to it.
    public Accepted unchanged(UserId user) {
        var position = log.lastPosition(user.toString()).orElse(NOWHERE);
        return new Accepted(List.of(), null, positions.seal(position));
    }

    private <B> ResponseEntity<B> kept(KeyedRequest request, ResponseEntity<B> answer) {
        answers.keep(request, answer);
        return answer;
    }

    private <B> ResponseEntity<B> first(
            KeyedRequest request, Object command, Function<Accepted, ResponseEntity<B>> answer) {
        Answering keeping =
                result -> answers.toKeep(request, answer.apply(accepted(decided(result), NOWHERE)));
        var metadata = Map.of(EventMetadata.BY, request.owner());
        var dispatched = dispatched(command, () -> dispatcher.dispatch(command, metadata, keeping));
        var told = answer.apply(accepted(command, dispatched));
        return dispatched.position() == null ? kept(request, told) : told;
    }

    private Accepted send(Object command, Map<String, String> metadata) {
        var dispatched = dispatched(command, () -> dispatcher.dispatch(command, metadata));
        return accepted(command, dispatched);
    }

    private Accepted accepted(Object command, Dispatched dispatched) {
        var decided = decided(dispatched.result());
        var position = dispatched.position();
        return position == null ? unchanged(command, decided) : accepted(decided, position);
    }

    private Accepted accepted(Decided<?> decided, long position) {
        return new Accepted(decided.events(), decided.state(), positions.seal(position));
    }

    private Accepted unchanged(Object command, Decided<?> decided) {
        var position = log.lastPosition(target(command).getIdentifier()).orElse(NOWHERE);
        return new Accepted(decided.events(), decided.state(), positions.sealAnew(position));
    }

    private static VersionedAggregateIdentifier target(Object command) {
        return TARGETS.resolveTarget(new GenericCommandMessage<>(command));
    }

    private static Dispatched dispatched(Object command, Supplier<Dispatched> dispatch) {
        try {
            return OwnThread.call(dispatch);
        } catch (RuntimeException failure) {
            throw translated(failure, target(command).getIdentifierValue());
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

    private static RuntimeException translated(RuntimeException failure, Object target) {
        return switch (failure) {
            case AggregateNotFoundException _ when target instanceof Id id ->
                    ProblemException.absent(id.getClass());
            case ConcurrencyException _ ->
                    new ProblemException(
                            "command.contended", 409, "Others were faster; please try again.");
            case LockAcquisitionFailedException _ ->
                    new ProblemException(
                                    "command.contended", 409, "Many are at it; please try again.")
                            .retryAfter(CROWD);
            case OutcomeUnknown _ ->
                    new ProblemException(ProblemCode.OUTCOME_UNKNOWN).retryAfter(OUTAGE);
            case LogUnavailable _ ->
                    new ProblemException(ProblemCode.UNAVAILABLE).retryAfter(OUTAGE);
            default -> failure;
        };
    }
}
