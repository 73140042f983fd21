package rollbook.command.character;

import org.springframework.stereotype.Component;

import rollbook.command.session.Company;
import rollbook.command.session.Standing;
import rollbook.events.CharacterId;
import rollbook.events.UserId;
import rollbook.events.character.CharacterEvent;
import rollbook.events.character.Sheet;
import rollbook.store.EventLog;

import java.util.List;
import java.util.Optional;

/// The tables as they are, and the past of a sheet as the log has it.
@Component
class KnownSurroundings implements Surroundings {
    private final Company company;
    private final EventLog log;

    KnownSurroundings(Company company, EventLog log) {
        this.company = company;
        this.log = log;
    }

    @Override
    public Standing standing(UserId user, CharacterId character, UserId owner) {
        return company.standing(user, character, owner);
    }

    @Override
    public Optional<Sheet> sheet(CharacterId character, long version) {
        var state = (CharacterState) new CharacterState.Unmade();
        for (var fact : facts(character, version)) {
            state = state.evolve(fact);
        }
        return state instanceof CharacterState.Made made && made.version() == version
                ? Optional.of(made.sheet())
                : Optional.empty();
    }

    private List<CharacterEvent> facts(CharacterId character, long version) {
        try (var events = log.stream(character.toString(), 0)) {
            return events.limit(version)
                    .map(recorded -> (CharacterEvent) recorded.event())
                    .toList();
        }
    }
}
