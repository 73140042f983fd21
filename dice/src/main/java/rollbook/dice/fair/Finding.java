package rollbook.dice.fair;

/// What the check of a roll comes to: it is valid, cannot be checked, or the first thing wrong.
public enum Finding {
    /// The commitment, the key, the nonce and the expression give these dice and this total.
    VALID,
    /// The key is kept secret until the roll is revealed.
    WITHHELD,
    /// Dice that fell elsewhere, on a real table or in an imported session.
    UNPROVEN,
    /// Nothing was told of such an epoch.
    UNKNOWN_EPOCH,
    /// The lanes of the epoch are not those that its commitment binds.
    WRONG_COMMITMENT,
    /// The epoch has no such lane, or it is not that of the roller and the roll's visibility.
    WRONG_LANE,
    /// There are not eight siblings.
    WRONG_SIBLINGS,
    /// The key, its number and the siblings do not lead to the root of the lane.
    WRONG_KEY,
    /// The expression cannot be rolled, or is not written as it is hashed.
    WRONG_EXPRESSION,
    /// The values noted for the `@names` are not those that the expression uses.
    WRONG_REFERENCES,
    /// Other dice fall than those noted: one was edited, or the nonce or the expression was.
    WRONG_DICE,
    /// The dice are right, the total is not.
    WRONG_TOTAL,
    /// Dice and total are right; success, failure or a repeat's part of it is not.
    WRONG_OUTCOME;

    /// Whether something is not as it should be, rather than merely not shown.
    public boolean isWrong() {
        return this != VALID && this != WITHHELD && this != UNPROVEN;
    }
}
