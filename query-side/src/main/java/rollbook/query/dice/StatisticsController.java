package rollbook.query.dice;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import rollbook.edge.CurrentUser;
import rollbook.events.SessionId;
import rollbook.query.Reads;
import rollbook.query.lobby.Memberships;

@RestController
@Reads({"journal", "lobby"})
class StatisticsController {
    private final DiceStore dice;
    private final Memberships memberships;

    StatisticsController(DiceStore dice, Memberships memberships) {
        this.dice = dice;
        this.memberships = memberships;
    }

    /// Of the rolls that the caller may see, by who rolled them.
    @GetMapping("/api/sessions/{sessionId}/statistics")
    Statistics statistics(@PathVariable SessionId sessionId, CurrentUser caller) {
        memberships.require(caller.id(), sessionId);
        var statistics = new Statistics();
        dice.atOneMoment(() -> dice.rolls(sessionId, caller.id(), statistics::add));
        return statistics;
    }
}
