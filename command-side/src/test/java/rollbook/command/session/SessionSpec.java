package rollbook.command.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import rollbook.command.dice.FairDice;
import rollbook.dice.Faces;
import rollbook.edge.CommandRejected;
import rollbook.edge.Reason;
import rollbook.events.UserId;
import rollbook.events.session.GameSessionEvent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Given what happened at mira's table, when somebody asks for something, then this comes of it.
abstract class SessionSpec {
    static final UserId mira = person(1);
    static final UserId tomas = person(2);
    static final UserId ines = person(3);
    static final UserId rolf = person(4);

    static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
    static final String NEW = "new-revision";

    private SessionState state = new SessionState.NotCreated();
    private Faces faces = Faces.of();
    private SessionCommand command;

    void given(GameSessionEvent... history) {
        for (var event : history) {
            state = state.evolve(event);
        }
    }

    void withDice(int... faces) {
        this.faces = Faces.of(faces);
    }

    void when(SessionCommand asked) {
        command = asked;
    }

    void then(GameSessionEvent... expected) {
        assertThat(decided()).containsExactly(expected);
    }

    void thenNothing() {
        assertThat(decided()).isEmpty();
    }

    <E> E thenOne(Class<E> type) {
        var events = decided();
        assertThat(events).singleElement().isInstanceOf(type);
        return type.cast(events.getFirst());
    }

    List<GameSessionEvent> thenEvents() {
        return decided();
    }

    /// Refused, with whatever the refusal says besides.
    Map<String, Object> thenRejected(Reason reason) {
        return thenRejected(reason.code());
    }

    Map<String, Object> thenRejected(String code) {
        var refusal = catchThrowableOfType(CommandRejected.class, this::decided);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.reason().code()).isEqualTo(code);
        return refusal.extras();
    }

    static Ports ports(Faces faces) {
        return new FixedPorts(NOW, new FallingDice(faces), NEW);
    }

    private List<GameSessionEvent> decided() {
        return SessionDecider.decide(command, state, ports(faces));
    }

    private static UserId person(int number) {
        return new UserId(new UUID(0x7000, number));
    }

    private record FixedPorts(Instant now, FairDice dice, String revision) implements Ports {}
}
