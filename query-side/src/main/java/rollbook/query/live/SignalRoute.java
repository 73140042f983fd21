package rollbook.query.live;

import org.springframework.stereotype.Component;

import rollbook.query.rsocket.Call;
import rollbook.query.rsocket.Guest;
import rollbook.query.rsocket.Route;

/// `sessions.{sessionId}.signal`: passed on to who may see it and is watching, and forgotten.
@Component
final class SignalRoute implements Route.Noting {
    private final Feeds feeds;
    private final Frames frames;

    SignalRoute(Feeds feeds, Frames frames) {
        this.feeds = feeds;
        this.frames = frames;
    }

    @Override
    public String pattern() {
        return "sessions.{sessionId}.signal";
    }

    @Override
    public void take(Call call) {
        var signal = call.body(Signal.class);
        feeds.of(call.sessionId())
                .ifPresent(
                        feed ->
                                feed.signals()
                                        .thin(
                                                call.guest(),
                                                signal,
                                                () -> relay(signal, call.guest(), feed)));
    }

    private void relay(Signal signal, Guest sender, SessionFeed feed) {
        var table = feed.table().orElse(null);
        var by = sender.user().id();
        if (table == null || !signal.isFrom(by, table)) {
            return;
        }
        var frame = frames.signal(by, signal);
        for (var stream : feed.streams()) {
            if (stream instanceof LiveStream live
                    && !live.isOf(sender)
                    && signal.isFor(live.viewer(), table)) {
                live.pass(frame);
            }
        }
    }
}
