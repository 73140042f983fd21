package rollbook.query.rsocket;

import io.rsocket.ConnectionSetupPayload;
import io.rsocket.RSocket;
import io.rsocket.core.RSocketServer;
import io.rsocket.exceptions.RejectedSetupException;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import rollbook.edge.CurrentUser;

/// Receives who comes through the door: SETUP, whose token it carries, and from then on requests.
final class Reception {
    private final StreamLimits limits;
    private final boolean ratesEnforced;
    private final Doorkeeper doorkeeper;
    private final Guests guests;
    private final GuestRequests.Services services;

    Reception(
            StreamLimits limits,
            boolean ratesEnforced,
            Doorkeeper doorkeeper,
            Guests guests,
            GuestRequests.Services services) {
        this.limits = limits;
        this.ratesEnforced = ratesEnforced;
        this.doorkeeper = doorkeeper;
        this.guests = guests;
        this.services = services;
    }

    /// Serves `line` until it ends.
    Mono<Void> serve(Line line) {
        var frameBytes = limits.frameBytes();
        return RSocketServer.create((setup, _) -> accept(line, setup))
                .maxInboundPayloadSize(frameBytes)
                .maxTimeToFirstFrame(limits.firstFrame())
                .fragment(frameBytes)
                .asConnectionAcceptor(frameBytes)
                .apply(line);
    }

    /// Sends everybody home; they may find another node, or this one when it is back.
    void close() {
        guests.all().forEach(guest -> guest.leave("unavailable"));
    }

    private Mono<RSocket> accept(Line line, ConnectionSetupPayload setup) {
        var token = MetadataEntries.of(setup.sliceMetadata()).bearerToken().orElse("");
        return Mono.fromCallable(() -> recognise(token))
                .subscribeOn(services.blocking())
                .publishOn(Schedulers.fromExecutor(line.eventLoop()))
                .map(user -> welcome(line, user));
    }

    private CurrentUser recognise(String token) {
        return doorkeeper
                .recognise(token)
                .orElseThrow(() -> new RejectedSetupException("SETUP needs a valid access token"));
    }

    private RSocket welcome(Line line, CurrentUser user) {
        var guest = new Guest(line, limits, user);
        guests.enter(guest);
        line.onClose().doFinally(_ -> guests.gone(guest)).subscribe();
        var rate = new RequestRate(limits.requestsPerSecond(), ratesEnforced);
        return new GuestRequests(guest, rate, services);
    }
}
