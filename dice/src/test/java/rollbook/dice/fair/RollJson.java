package rollbook.dice.fair;

import rollbook.dice.Rolled;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Writes rolls and proofs as they stand on the wire.
final class RollJson {
    private RollJson() {}

    static String of(String rollId, FairRoll roll) {
        var rolled = roll.rolled();
        var outcome = rolled.outcome();
        return "{\"rollId\":\""
                + rollId
                + "\",\"expression\":\""
                + rolled.expression()
                + "\",\"total\":"
                + rolled.total()
                + (outcome == null ? "" : ",\"outcome\":" + outcome(outcome))
                + ",\"refs\":"
                + refs(rolled.references())
                + ",\"repeats\":"
                + list(rolled.repeats(), RollJson::repeat)
                + ",\"terms\":"
                + list(rolled.terms(), RollJson::term)
                + ",\"proof\":"
                + proof(roll.proof())
                + "}";
    }

    static String proof(Proof proof) {
        var key = proof.key();
        return "{\"epoch\":"
                + proof.epoch()
                + ",\"lane\":\""
                + proof.lane()
                + "\",\"n\":"
                + proof.n()
                + ",\"clientNonce\":\""
                + proof.clientNonce()
                + "\""
                + (key == null
                        ? ""
                        : ",\"k\":\""
                                + key
                                + "\",\"siblings\":"
                                + list(proof.siblings(), RollJson::quoted))
                + "}";
    }

    static String epoch(Epoch epoch, String cause) {
        var lanes =
                epoch.lanes().entrySet().stream()
                        .map(lane -> "\"" + lane.getKey() + "\":\"" + lane.getValue() + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
        return "{\"epoch\":"
                + epoch.number()
                + ",\"cause\":\""
                + cause
                + "\",\"at\":\"2026-11-22T10:00:00.000000Z\","
                + "\"commitment\":\""
                + epoch.commitment()
                + "\",\"lanes\":"
                + lanes
                + "}";
    }

    static String session(List<String> epochs, List<String> rolls) {
        return "{\"format\":\"rollbook-proof/v1\",\"sessionId\":\"session-"
                + FairSpec.SESSION
                + "\",\"at\":\"2026-11-22T12:00:00.000000Z\",\"dice\":{\"epochs\":"
                + epochs
                + ",\"rolls\":"
                + rolls
                + "},\"seals\":{},\"keys\":[]}";
    }

    private static String term(Rolled.Term term) {
        var parts =
                term.pool().isEmpty()
                        ? "\"dice\":" + list(term.dice(), RollJson::die)
                        : "\"pool\":" + list(term.pool(), RollJson::arm);
        var label = term.label() == null ? "" : "\"label\":\"" + term.label() + "\",";
        return "{" + label + parts + ",\"total\":" + term.total() + "}";
    }

    private static String arm(Rolled.Arm arm) {
        return "{\"total\":"
                + arm.total()
                + ",\"kept\":"
                + arm.kept()
                + ",\"by\":"
                + list(arm.by(), RollJson::quoted)
                + ",\"terms\":"
                + list(arm.terms(), RollJson::term)
                + "}";
    }

    private static String die(Rolled.Die die) {
        var sides = die.sides() == Rolled.Die.FATE ? "\"F\"" : String.valueOf(die.sides());
        var by = die.by().isEmpty() ? "" : ",\"by\":" + list(die.by(), RollJson::quoted);
        return "{\"sides\":"
                + sides
                + ",\"faces\":"
                + die.faces()
                + ",\"value\":"
                + die.value()
                + ",\"kept\":"
                + die.kept()
                + by
                + "}";
    }

    private static String repeat(Rolled.Repeat repeat) {
        var outcome = repeat.outcome();
        return "{\"total\":"
                + repeat.total()
                + (outcome == null ? "" : ",\"outcome\":" + outcome(outcome))
                + "}";
    }

    private static String outcome(Rolled.Outcome outcome) {
        return "{\"success\":"
                + outcome.success()
                + ",\"target\":"
                + outcome.target()
                + ",\"margin\":"
                + outcome.margin()
                + "}";
    }

    private static String refs(Map<String, Long> refs) {
        return refs.entrySet().stream()
                .map(ref -> "\"" + ref.getKey() + "\":" + ref.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(Object text) {
        return "\"" + text + "\"";
    }

    private static <T> String list(List<T> items, Function<T, String> written) {
        return items.stream().map(written).collect(Collectors.joining(",", "[", "]"));
    }
}
