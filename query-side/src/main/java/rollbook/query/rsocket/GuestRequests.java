package rollbook.query.rsocket;

import io.rsocket.Payload;
import io.rsocket.RSocket;
import io.rsocket.exceptions.RejectedException;
import io.rsocket.util.DefaultPayload;

import org.reactivestreams.Publisher;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import rollbook.edge.problem.ProblemCode;
import rollbook.edge.problem.ProblemException;
import rollbook.query.rsocket.RequestRate.Verdict;

import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/// Answers the requests of one guest: how many, with what metadata, to which route.
final class GuestRequests implements RSocket {
    private final Guest guest;
    private final RequestRate rate;
    private final Services services;

    /// What all guests share.
    ///
    /// @param blocking threads that may wait for the database
    record Services(
            Routes routes,
            Refusals refusals,
            JsonMapper json,
            StreamLimits limits,
            Scheduler blocking) {}

    GuestRequests(Guest guest, RequestRate rate, Services services) {
        this.guest = guest;
        this.rate = rate;
        this.services = services;
    }

    @Override
    public Flux<Payload> requestStream(Payload payload) {
        try {
            var call = admit(Route.Streaming.class, payload);
            if (!guest.mayOpenAnother()) {
                throw new RejectedException("too many streams");
            }
            return call.route().open(call.request()).onErrorMap(services.refusals::of);
        } catch (RuntimeException e) {
            return Flux.error(services.refusals.of(e));
        }
    }

    @Override
    public Mono<Payload> requestResponse(Payload payload) {
        try {
            var call = admit(Route.Answering.class, payload);
            return Mono.fromCallable(() -> call.route().answer(call.request()))
                    .subscribeOn(services.blocking)
                    .map(answer -> DefaultPayload.create(services.json.writeValueAsBytes(answer)))
                    .onErrorMap(services.refusals::of);
        } catch (RuntimeException e) {
            return Mono.error(services.refusals.of(e));
        }
    }

    @Override
    public Mono<Void> fireAndForget(Payload payload) {
        try {
            var call = admit(Route.Noting.class, payload);
            call.route().take(call.request());
        } catch (ProblemException | RejectedException _) {
            // Nobody waits for an answer.
        }
        return Mono.empty();
    }

    @Override
    public Flux<Payload> requestChannel(Publisher<Payload> payloads) {
        return Flux.from(payloads)
                .next()
                .flatMapMany(
                        first -> {
                            count();
                            read(first);
                            throw new ProblemException(ProblemCode.ROUTE_NOT_FOUND);
                        })
                .cast(Payload.class)
                .onErrorMap(services.refusals::of);
    }

    private record Admitted<R extends Route>(R route, Call request) {}

    private <R extends Route> Admitted<R> admit(Class<R> kind, Payload payload) {
        count();
        var match = services.routes.find(kind, read(payload));
        var call = new Call(guest, match.variables(), payload, services.json);
        return new Admitted<>(match.route(), call);
    }

    private void count() {
        var verdict = rate.next(System.nanoTime());
        if (verdict == Verdict.BREAK_OFF) {
            guest.breakOff("far too many requests");
        }
        if (verdict != Verdict.SERVE) {
            throw new RejectedException("too many requests");
        }
    }

    /// The route; metadata that break the rules end the connection.
    private Optional<String> read(Payload payload) {
        try {
            var metadata = payload.sliceMetadata();
            if (metadata.readableBytes() > services.limits.metadata().toBytes()) {
                throw new MetadataEntries.Broken("too much metadata");
            }
            var entries = MetadataEntries.of(metadata);
            if (entries.hasAuthentication()) {
                throw new MetadataEntries.Broken("a token belongs into SETUP");
            }
            return entries.route();
        } catch (MetadataEntries.Broken broken) {
            guest.breakOff(broken.why());
            throw new RejectedException(broken.why());
        }
    }
}
