package rollbook.query.dice;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.events.SessionId;
import rollbook.query.OneMoment;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

@RestController
@Reads({"journal", "lobby"})
class StatisticsController {
    private final DiceStore dice;
    private final Memberships memberships;
    private final OneMoment oneMoment;

    StatisticsController(DiceStore dice, Memberships memberships, OneMoment oneMoment) {
        this.dice = dice;
        this.memberships = memberships;
        this.oneMoment = oneMoment;
    }

    /// Of the rolls that the caller may see, by who rolled them.
    @GetMapping("/api/sessions/{sessionId}/statistics")
    Statistics statistics(@PathVariable SessionId sessionId, CurrentUser caller) {
        memberships.require(caller.id(), sessionId);
        var statistics = new Statistics();
        oneMoment.read(() -> dice.rolls(sessionId, caller.id(), statistics::add));
        return statistics;
    }
}
