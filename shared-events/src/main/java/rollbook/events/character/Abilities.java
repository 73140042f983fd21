package rollbook.events.character;

/// The six ability scores, 1 to 30 each.
public record Abilities(
        int strength, int dexterity, int constitution, int intelligence, int wisdom, int charisma) {

    /// The modifiers that follow from scores, −5 to 10 each: `floor((score - 10) / 2)` (System
    /// Reference Document 5.1).
    public Abilities modifiers() {
        return new Abilities(
                modifier(strength),
                modifier(dexterity),
                modifier(constitution),
                modifier(intelligence),
                modifier(wisdom),
                modifier(charisma));
    }

    private static int modifier(int score) {
        return Math.floorDiv(score - 10, 2);
    }
}
