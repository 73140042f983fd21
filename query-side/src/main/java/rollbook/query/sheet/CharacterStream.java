package rollbook.query.sheet;

import io.rsocket.Payload;

import org.jspecify.annotations.Nullable;

import rollbook.edge.problem.ProblemException;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.query.rsocket.FrameStream;
import rollbook.query.rsocket.Guest;
import rollbook.query.sheet.SheetSight.Seen;

/// A character as one guest sees it: how it stands, then how it has come to stand whenever that is
/// something else. Whoever reads slowly is spared what was between. It ends when the guest sees
/// another part of it than at the beginning, or none.
final class CharacterStream extends FrameStream {
    private final UserId viewer;
    private final CharacterId character;
    private final SheetFeeds feeds;
    private final CharacterFrames frames;
    private @Nullable Seen shown;
    private @Nullable Object told;
    private @Nullable Object news;
    private boolean lost;
    private long seq;

    CharacterStream(Guest guest, CharacterId character, SheetFeeds feeds, CharacterFrames frames) {
        super(guest);
        this.viewer = guest.user().id();
        this.character = character;
        this.feeds = feeds;
        this.frames = frames;
    }

    CharacterId character() {
        return character;
    }

    /// Looks how the character stands. May block.
    void look(SheetSight sight) {
        var seen = sight.find(character, viewer).orElse(null);
        guest().post(() -> show(seen));
    }

    /// Can't be shown what it is for now; from any thread.
    void giveUp() {
        guest().post(() -> end("unavailable"));
    }

    private void show(@Nullable Seen now) {
        if (isEnding()) {
            return;
        }
        if (now == null) {
            lose();
        } else if (shown == null) {
            shown = now;
            take(now.view());
        } else if (shown.whole() != now.whole()) {
            endWhenRead("role-changed");
        } else if (now.sheet().version() >= shown.sheet().version()) {
            // Two who looked at once may come in either order.
            shown = now;
            take(now.view());
        }
    }

    private void lose() {
        if (shown == null) {
            fail(ProblemException.absent(CharacterId.class));
        } else {
            lost = true;
            wake();
        }
    }

    private void take(Object view) {
        news = view.equals(told) ? null : view;
        wake();
    }

    @Override
    protected void begin() {
        feeds.enter(this);
    }

    @Override
    protected @Nullable Payload nextFrame() {
        if (lost) {
            lost = false;
            endWhenRead("left");
            return frames.gone(seq, character);
        }
        if (news == null) {
            return null;
        }
        told = news;
        news = null;
        return frames.view(seq++, told);
    }

    @Override
    protected Payload ending(String reason) {
        return frames.end(reason);
    }

    @Override
    protected void closed() {
        feeds.leave(this);
    }
}
