package rollbook.command.session;

import static rollbook.command.session.MessageRejection.NO_RECIPIENTS;
import static rollbook.command.session.MessageRejection.TEXT_INVALID;

import org.jspecify.annotations.Nullable;

import rollbook.command.session.SessionCommand.PostMessage;
import rollbook.command.session.SessionCommand.Whisper;
import rollbook.edge.CommandRejected;
import rollbook.events.Audience;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.Role;

import java.util.HashSet;
import java.util.List;

/// What is said at a table. Who may read it is fixed the moment it is said.
final class TalkDecider {
    private static final int LONGEST_TEXT = 2_000;

    private TalkDecider() {}

    static List<GameSessionEvent> post(PostMessage post, Seat seat) {
        requireMaySpeak(post.kind(), post.text(), seat);
        return List.of(
                new MessagePosted(
                        post.sessionId(),
                        post.messageId(),
                        post.actorId(),
                        post.kind(),
                        post.text(),
                        List.of(),
                        speaksAs(post.kind(), seat),
                        Audience.everyone()));
    }

    static List<GameSessionEvent> whisper(Whisper whisper, Seat seat) {
        requireMaySpeak(whisper.kind(), whisper.text(), seat);
        var to = whisper.to().stream().distinct().toList();
        if (to.isEmpty()) {
            throw CommandRejected.about(NO_RECIPIENTS, "to", "must name somebody");
        }
        seat.requireMembers("to", to);
        return List.of(
                new MessagePosted(
                        whisper.sessionId(),
                        whisper.messageId(),
                        whisper.actorId(),
                        whisper.kind(),
                        whisper.text(),
                        to,
                        speaksAs(whisper.kind(), seat),
                        readers(to, seat)));
    }

    private static void requireMaySpeak(MessageKind kind, String text, Seat seat) {
        seat.atLeast(kind == MessageKind.DESCRIPTION ? Role.ASSISTANT : Role.PLAYER);
        seat.beforeTheEnd();
        Wording.requireText(TEXT_INVALID, "text", text, LONGEST_TEXT);
    }

    /// In character speaks the character that one plays.
    private static @Nullable CharacterId speaksAs(MessageKind kind, Seat seat) {
        return switch (kind) {
            case IN_CHARACTER, EMOTE -> seat.member().characterId();
            case OUT_OF_CHARACTER, DESCRIPTION -> null;
        };
    }

    private static Audience readers(List<UserId> to, Seat seat) {
        var readers = new HashSet<>(to);
        readers.add(seat.userId());
        if (seat.table().settings().gameMastersReadWhispers()) {
            readers.addAll(seat.table().people().gameMasters());
        }
        return Audience.of(readers);
    }
}
