package rollbook.benchmarks.log;

import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

import rollbook.events.Audience;
import rollbook.events.EventMetadata;
import rollbook.events.MessageId;
import rollbook.events.RollId;
import rollbook.events.SessionId;
import rollbook.events.TokenId;
import rollbook.events.UserId;
import rollbook.events.session.DiceRolled;
import rollbook.events.session.GameSessionEvent;
import rollbook.events.session.MessageKind;
import rollbook.events.session.MessagePosted;
import rollbook.events.session.Point;
import rollbook.events.session.Roll;
import rollbook.events.session.RollProof;
import rollbook.events.session.RollVisibility;
import rollbook.events.session.SessionCreated;
import rollbook.events.session.Settings;
import rollbook.events.session.Sides;
import rollbook.events.session.TokenHidden;
import rollbook.events.session.TokenMoved;

import java.math.BigDecimal;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What happens in one session, event by event, as Rollbook writes it.
final class Story {
    static final UserId MIRA = new UserId(UUID.fromString("0198c1d2-7a31-7c44-9f0e-5d3b2a1c0e9f"));
    private static final int FIELD = 40;
    private static final int MARK_BYTES = 9;
    private static final int HASH_BYTES = 32;
    private static final int SIBLINGS = 8;

    private final SessionId session = new SessionId(fresh());
    private final List<TokenId> tokens =
            IntStream.range(0, 8).mapToObj(_ -> new TokenId(fresh())).toList();
    private int told;

    SessionId session() {
        return session;
    }

    /// What a player wants: one of the tokens somewhere else. For any number of players.
    Skirmish.MoveToken wish() {
        var chance = ThreadLocalRandom.current().nextInt(FIELD * FIELD);
        var token = tokens.get(chance % tokens.size());
        return new Skirmish.MoveToken(session, token, point(chance), mark());
    }

    /// Session and all, up to that many events.
    List<DomainEventMessage<?>> begin(int events) {
        var settings = Settings.defaults();
        var created = new SessionCreated(session, "The Sunken Keep", settings, MIRA, "Mira");
        var first = recorded(created, "CreateSession");
        return IntStream.range(0, events)
                .<DomainEventMessage<?>>mapToObj(i -> i == 0 ? first : move())
                .toList();
    }

    /// The typical event: somebody moves a token, drawing a way with two corners.
    DomainEventMessage<?> move() {
        return recorded(moved(), "MoveToken");
    }

    /// What tells a move from all others.
    static String markOf(DomainEventMessage<?> move) {
        return ((TokenMoved) move.getPayload()).revision();
    }

    /// Of 20 events on an evening 14 are moves, 3 are talk, 2 are rolls, and a token disappears.
    DomainEventMessage<?> next() {
        return switch (told % 20) {
            case 3, 9, 15 -> recorded(talk(), "PostMessage");
            case 6, 13 -> recorded(roll(), "RollDice");
            case 19 -> recorded(new TokenHidden(session, token(), mark()), "HideToken");
            default -> move();
        };
    }

    private TokenMoved moved() {
        var way = List.of(point(told + 1), point(told + 2));
        return new TokenMoved(session, token(), point(told), point(told + 3), way, mark());
    }

    private MessagePosted talk() {
        var text = "I keep to the wall and look for the lever, the third one from the door.";
        var id = new MessageId(fresh());
        var all = Audience.everyone();
        return new MessagePosted(
                session, id, MIRA, MessageKind.IN_CHARACTER, text, List.of(), null, all);
    }

    private DiceRolled roll() {
        var face = 1 + told % 20;
        var die = new Roll.Die(new Sides(20), List.of(face), face, true, List.of());
        var term = new Roll.Term(null, List.of(die), List.of(), face);
        var text = "1d20 [%d] + 5 = %d".formatted(face, face + 5);
        var roll = new Roll("1d20+5", null, face + 5, null, null, false, null, List.of(term), text);
        var id = new RollId(fresh());
        var all = Audience.everyone();
        return new DiceRolled(
                session,
                id,
                MIRA,
                roll,
                RollVisibility.PUBLIC,
                "Attack",
                null,
                all,
                List.of(),
                proof());
    }

    /// As long, and as hard to compress, as a real one.
    private RollProof proof() {
        var siblings = Stream.generate(this::hash).limit(SIBLINGS).toList();
        var lane = MIRA.value().toString().replace("-", "") + "00";
        return new RollProof(1, lane, told % 256, "", hash(), siblings);
    }

    private String hash() {
        var bytes = new byte[HASH_BYTES];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private DomainEventMessage<?> recorded(GameSessionEvent event, String command) {
        var metadata =
                MetaData.with(EventMetadata.BY, MIRA.toString())
                        .and(EventMetadata.COMMAND, command)
                        .and(EventMetadata.ACTION, fresh().toString());
        return new GenericDomainEventMessage<>(
                "session", session.toString(), told++, event, metadata);
    }

    private TokenId token() {
        return tokens.get(told % tokens.size());
    }

    private static Point point(int step) {
        return new Point(
                BigDecimal.valueOf(step % FIELD), BigDecimal.valueOf(step / FIELD % FIELD));
    }

    /// Ids as Rollbook makes them.
    private static UUID fresh() {
        return UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
    }

    private static String mark() {
        var mark = new byte[MARK_BYTES];
        ThreadLocalRandom.current().nextBytes(mark);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark);
    }
}
