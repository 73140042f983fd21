package rollbook.dice;

/// Why the odds of an expression are not told: there is no "nearly" in them.
public enum Obstacle {
    /// A number cut off at the thousandth die would be near the truth, but not exact.
    MAY_STOP("dice that reroll or explode may reach the thousand at which a roll stops"),
    /// Dice that are no longer alike can be told apart by nothing short of trying every way.
    CHOSEN_AGAIN("dice are chosen, or more of them fall, and then they are chosen again"),
    /// Counting them would take longer than a roll may take.
    TOO_MANY_WAYS("the dice can fall in more ways than are counted");

    private final String explanation;

    Obstacle(String explanation) {
        this.explanation = explanation;
    }

    /// Half a sentence to show to players.
    public String explanation() {
        return explanation;
    }
}
