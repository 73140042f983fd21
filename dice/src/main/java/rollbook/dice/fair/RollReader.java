package rollbook.dice.fair;

import org.jspecify.annotations.Nullable;

import rollbook.dice.Rolled;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Reads a roll in the shape in which it is published.
record RollReader(Part roll) {
    PublishedRoll read() {
        return new PublishedRoll(
                roll.at("rollId").text(),
                roll.find("by").map(by -> by.as(PrefixedUuid::user)).orElse(null),
                roll.find("visibility").map(Part::text).map("PUBLIC"::equals).orElse(null),
                roll.find("expression").map(Part::text).orElse(""),
                references(),
                roll.find("total").map(Part::number).orElse(null),
                outcome(roll),
                items(roll, "repeats", RollReader::repeat),
                items(roll, "terms", RollReader::term),
                isForeign() ? null : roll.find("proof").map(RollReader::proof).orElse(null));
    }

    /// An importer can make a proof that fits, so that it would prove nothing.
    private boolean isForeign() {
        return Stream.of("imported", "manual").anyMatch(why -> flag(roll, why));
    }

    private Map<String, Long> references() {
        Map<String, Long> references = new TreeMap<>();
        roll.find("refs")
                .map(Part::members)
                .orElse(Map.of())
                .forEach((name, value) -> references.put(name, value.number()));
        return references;
    }

    private static Rolled.@Nullable Outcome outcome(Part part) {
        return part.find("outcome").map(RollReader::someOutcome).orElse(null);
    }

    private static Rolled.Outcome someOutcome(Part outcome) {
        return new Rolled.Outcome(
                outcome.at("success").flag(),
                outcome.at("target").number(),
                outcome.at("margin").number());
    }

    private static Rolled.Repeat repeat(Part repeat) {
        return new Rolled.Repeat(repeat.at("total").number(), outcome(repeat));
    }

    private static Rolled.Term term(Part term) {
        return new Rolled.Term(
                term.find("label").map(Part::text).orElse(null),
                items(term, "dice", RollReader::die),
                items(term, "pool", RollReader::arm),
                term.at("total").number());
    }

    private static Rolled.Arm arm(Part arm) {
        return new Rolled.Arm(
                arm.at("total").number(),
                arm.at("kept").flag(),
                items(arm, "by", Part::text),
                items(arm, "terms", RollReader::term));
    }

    private static Rolled.Die die(Part die) {
        var sides = die.at("sides");
        var isFate = sides.value().equals(new Json.Text("F"));
        return new Rolled.Die(
                isFate ? Rolled.Die.FATE : sides.smallNumber(),
                die.at("faces").items().stream().map(Part::smallNumber).toList(),
                die.at("value").number(),
                die.at("kept").flag(),
                items(die, "by", Part::text));
    }

    private static Proof proof(Part proof) {
        var n = proof.at("n");
        if (n.number() < 0 || n.number() >= Epoch.ROLLS) throw n.malformed("is not 0 to 255");
        var nonce = proof.find("clientNonce");
        nonce.ifPresent(given -> given.as(Proof::requireNonce));
        return new Proof(
                proof.at("epoch").smallNumber(),
                proof.at("lane").as(Lane::parse),
                n.smallNumber(),
                nonce.map(Part::text).orElse(""),
                proof.find("k").map(key -> key.as(Hash::new)).orElse(null),
                items(proof, "siblings", sibling -> sibling.as(Hash::new)));
    }

    private static boolean flag(Part part, String name) {
        return part.find(name).map(Part::flag).orElse(false);
    }

    private static <T> List<T> items(Part part, String name, Function<Part, T> reading) {
        var items = Optional.ofNullable(part.members().get(name)).map(Part::items);
        return items.orElse(List.of()).stream().map(reading).toList();
    }
}
